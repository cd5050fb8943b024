package org.clairevoie.query.contrast.latest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.clairevoie.query.contrast.kept.ByteSink;
import org.clairevoie.query.contrast.kept.ByteSource;
import org.clairevoie.query.contrast.population.Population;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.WeeklyTrajectory;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.history.Standing;
import org.jspecify.annotations.Nullable;

/// What one journey adds to the population, and until when it adds the same though nothing more is recorded of it.
///
/// @param reading null where it adds nothing: not open by then, or not to be evaluated
/// @param saysNothing whether the clock asked says nothing about this journey
/// @param indices without the events that made them
/// @param due from when on it may add something else; null for never
record Contribution(
        @Nullable Reading reading, boolean saysNothing, Map<Index, IndexValue> indices, WeeklyTrajectory weeks, @Nullable Instant due) {
    static final Contribution NONE = new Contribution(null, false, Map.of(), new WeeklyTrajectory(List.of()), null);

    /// @param latest both dates
    static Contribution of(JourneyHistory history, Readings readings, Instant latest, KnownClock clock) {
        JourneyAsOf ever = history.asOf(Instant.MAX, latest, clock);
        JourneyAsOf journey = ever.until(latest);
        Instant due = sooner(nextKnown(history, latest, clock), nextHappened(ever, journey));
        if (journey.openedAt() == null) {
            return new Contribution(null, false, Map.of(), NONE.weeks, due);
        }
        ContrastReading read = readings.read(journey);
        Instant later = sooner(WeeklyTrajectory.nextWeek(journey), readings.nextWindowEnd(journey));
        return new Contribution(
                read.reading(), clock == KnownClock.RECORDED && history.recordedInBulk(), read.indices(), WeeklyTrajectory.of(journey, readings),
                sooner(due, later));
    }

    void addTo(Population population) {
        if (reading != null) {
            population.add(reading, indices, weeks, saysNothing);
        }
    }

    void removeFrom(Population population) {
        if (reading != null) {
            population.remove(reading, indices, weeks, saysNothing);
        }
    }

    @Nullable Double value(Index index) {
        IndexValue value = indices.get(index);
        return value == null ? null : value.value();
    }

    /// All but the reading and when it is due, which stand beside it.
    @SuppressWarnings("EnumOrdinal")
    byte[] written() {
        ByteSink sink = new ByteSink();
        sink.one(saysNothing ? 1 : 0);
        for (Index index : Index.values()) {
            IndexValue value = indices.get(index);
            Because because = value == null ? Because.UNKNOWN : value.because();
            sink.one(because == null ? 0 : because.ordinal() + 1);
            if (value != null && because == null) {
                sink.varint(value.numerator());
                sink.varint(value.denominator());
            }
        }
        for (Reading week : weeks.weeks()) {
            sink.one(week == null ? 0 : week.ordinal() + 1);
        }
        return sink.written();
    }

    @SuppressWarnings("EnumOrdinal")
    static Contribution read(@Nullable Reading reading, @Nullable Instant due, byte[] written) {
        ByteSource source = new ByteSource(written);
        boolean saysNothing = source.one() == 1;
        Map<Index, IndexValue> indices = new EnumMap<>(Index.class);
        for (Index index : Index.values()) {
            int because = source.one();
            indices.put(index, because == 0 ? ratio(source.varint(), source.varint()) : nothing(Because.values()[because - 1]));
        }
        List<@Nullable Reading> weeks = new ArrayList<>();
        while (!source.isAtEnd()) {
            int week = source.one();
            weeks.add(week == 0 ? null : Reading.values()[week - 1]);
        }
        return new Contribution(reading, saysNothing, indices, new WeeklyTrajectory(weeks), due);
    }

    private static IndexValue ratio(long numerator, long denominator) {
        return new IndexValue((double) numerator / denominator, numerator, denominator, null, null, null, List.of(), List.of(), List.of());
    }

    private static IndexValue nothing(Because because) {
        return new IndexValue(null, 0, 0, null, null, because, List.of(), List.of(), List.of());
    }

    /// Told before, and said to be known only later: a sender's clock may run ahead.
    private static @Nullable Instant nextKnown(JourneyHistory history, Instant latest, KnownClock clock) {
        Instant next = null;
        for (RecordedEvent event : history.events()) {
            Instant known = clock.knownAt(event);
            next = known.isAfter(latest) ? sooner(next, known) : next;
        }
        return next;
    }

    private static @Nullable Instant nextHappened(JourneyAsOf ever, JourneyAsOf journey) {
        List<Standing> events = ever.events();
        return events.size() == journey.events().size() ? null : events.get(journey.events().size()).happenedAt();
    }

    private static @Nullable Instant sooner(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
