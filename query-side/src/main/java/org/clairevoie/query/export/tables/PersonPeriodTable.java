package org.clairevoie.query.export.tables;

import java.time.Instant;
import java.util.List;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.events.Group;
import org.clairevoie.events.OutcomeRecorded;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.export.content.Attributes;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.history.Standing;
import org.jspecify.annotations.Nullable;

/// A row a week: its state, the reading known at its *beginning*, and the first outcome that came in it.
final class PersonPeriodTable implements Table {
    @Override
    public String name() {
        return "person_period";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("id"), Column.integer("week"), Column.text("state"), Column.text("reading_before"), Column.integer("events"),
                Column.integer("outcomes"), Column.text("outcome"));
    }

    @Override
    public void rows(ExportedJourney journey, Rows rows) {
        List<@Nullable Reading> readings = journey.over().atBeginningOfWeeks(journey.weeks().size());
        List<Standing> events = journey.journey().events();
        int place = 0;
        for (int week = 0; week < journey.weeks().size(); week++) {
            Instant end = journey.over().beginningOfWeek(week + 1);
            int told = 0;
            int outcomes = 0;
            Standing outcome = null;
            for (; place < events.size() && events.get(place).happenedAt().isBefore(end); place++) {
                Standing event = events.get(place);
                told += Catalogue.of(event.event()).group() == Group.RECORD ? 0 : 1;
                boolean isOutcome = event.event() instanceof OutcomeRecorded;
                outcomes += isOutcome ? 1 : 0;
                outcome = outcome == null && isOutcome ? event : outcome;
            }
            Reading reading = readings.get(week);
            rows.add(
                    journey.id(), week + 1, journey.weeks().get(week).code(), reading == null ? null : reading.name(), told, outcomes,
                    outcome == null ? null : Attributes.values(outcome.event(), journey.pseudonyms()).get("kind"));
        }
    }
}
