package org.clairevoie.query.export.content;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.Period;
import org.jspecify.annotations.Nullable;

/// What a journey read as at a moment, by what had happened *and was known* then: a reading that uses what came later credits
/// the wait to the practice.
public final class ReadingsOverTime {
    private static final Duration WEEK = Duration.ofDays(7);
    private final JourneyHistory history;
    private final JourneyAsOf journey;
    private final Readings readings;
    private @Nullable List<@Nullable Reading> weeks;

    ReadingsOverTime(JourneyHistory history, JourneyAsOf journey, Readings readings) {
        this.history = history;
        this.journey = journey;
        this.readings = readings;
    }

    public Instant opened() {
        return Objects.requireNonNull(journey.openedAt(), "only journeys that were open are exported");
    }

    public JourneyAsOf journeyAt(Instant moment) {
        return history.asOf(moment, moment, journey.clock());
    }

    /// Null while the opening was not known.
    public @Nullable Reading at(Instant moment) {
        JourneyAsOf then = journeyAt(moment);
        return then.openedAt() == null ? null : readings.readingOf(then);
    }

    /// The reading at the beginning of each of so many weeks.
    public List<@Nullable Reading> atBeginningOfWeeks(int count) {
        if (weeks == null) {
            weeks = read(count);
        }
        return weeks;
    }

    public Instant beginningOfWeek(int week) {
        return opened().plus(WEEK.multipliedBy(week));
    }

    private List<@Nullable Reading> read(int count) {
        NavigableSet<Instant> changes = changes();
        List<@Nullable Reading> all = new ArrayList<>(count);
        for (int week = 0; week < count; week++) {
            Instant moment = beginningOfWeek(week);
            boolean same = week > 0 && !readings.grid().readsWindows()
                    && changes.subSet(beginningOfWeek(week - 1), false, moment, true).isEmpty();
            all.add(same ? all.getLast() : at(moment));
        }
        return all;
    }

    /// When anything came to be known or to have happened.
    private NavigableSet<Instant> changes() {
        NavigableSet<Instant> changes = new TreeSet<>();
        for (RecordedEvent event : history.events()) {
            changes.add(journey.clock().knownAt(event));
            changes.add(Period.of(event.told()).from().toInstant());
            if (event.event() instanceof EventCorrected corrected && corrected.replacement() instanceof Told replacement) {
                changes.add(Period.of(replacement).from().toInstant());
            }
        }
        return changes;
    }
}
