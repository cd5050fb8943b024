package org.clairevoie.query.export.tables;

import java.time.Instant;
import java.util.List;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.OutcomeRecorded;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.export.content.Attributes;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.export.content.Times;
import org.clairevoie.query.history.Standing;
import org.jspecify.annotations.Nullable;

/// Intervals (start, stop] in days from the opening, each with the reading that was known at its start, and the outcome that
/// ends it: empty where none does. A journey enters when it came to be known (left truncation) and stays, past outcomes that
/// may come again, to the happened date.
final class CountingProcessTable implements Table {
    private long leftOut;

    @Override
    public String name() {
        return "counting_process";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("id"), Column.decimal("start"), Column.decimal("stop"), Column.text("state"), Column.text("event"));
    }

    /// Outcomes before the journey was known, or at the very time of another: no interval can end with them.
    @Override
    public long leftOut() {
        return leftOut;
    }

    @Override
    public void rows(ExportedJourney journey, Rows rows) {
        Instant entry = entry(journey);
        if (entry.isBefore(journey.question().happenedBy())) {
            new Walk(journey, rows, entry).walk();
        } else {
            leftOut += journey.journey().events().stream().filter(event -> event.event() instanceof OutcomeRecorded).count();
        }
    }

    private static Instant entry(ExportedJourney journey) {
        Instant opened = journey.over().opened();
        for (Standing event : journey.journey().events()) {
            if (event.event() instanceof AccompanimentOpened) {
                return event.knownAt().isAfter(opened) ? event.knownAt() : opened;
            }
        }
        return opened;
    }

    private final class Walk {
        private final ExportedJourney journey;
        private final Rows rows;
        private final Instant entry;
        private Instant start;
        private @Nullable Reading state;

        Walk(ExportedJourney journey, Rows rows, Instant entry) {
            this.journey = journey;
            this.rows = rows;
            this.entry = entry;
            start = entry;
            state = journey.over().at(entry);
        }

        void walk() {
            List<@Nullable Reading> readings = journey.over().atBeginningOfWeeks(journey.weeks().size());
            List<Standing> outcomes =
                    journey.journey().events().stream().filter(event -> event.event() instanceof OutcomeRecorded).toList();
            int next = 0;
            for (int week = 0; week < readings.size(); week++) {
                Instant moment = journey.over().beginningOfWeek(week);
                for (; next < outcomes.size() && !outcomes.get(next).happenedAt().isAfter(moment); next++) {
                    stop(outcomes.get(next));
                }
                change(moment, readings.get(week));
            }
            outcomes.subList(next, outcomes.size()).forEach(this::stop);
            interval(journey.question().happenedBy(), null);
        }

        private void stop(Standing outcome) {
            if (!interval(outcome.happenedAt(), outcome)) {
                leftOut++;
            }
        }

        private void change(Instant moment, @Nullable Reading reading) {
            if (moment.isAfter(entry) && reading != state) {
                interval(moment, null);
                state = reading;
            }
        }

        private boolean interval(Instant stop, @Nullable Standing outcome) {
            double from = Times.days(journey.over().opened(), start);
            double to = Times.days(journey.over().opened(), stop);
            if (to <= from) {
                return false;
            }
            rows.add(
                    journey.id(), from, to, state == null ? null : state.name(),
                    outcome == null ? null : Attributes.values(outcome.event(), journey.pseudonyms()).get("kind"));
            start = stop;
            return true;
        }
    }
}
