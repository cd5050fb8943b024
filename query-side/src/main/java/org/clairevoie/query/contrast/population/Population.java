package org.clairevoie.query.contrast.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.clairevoie.query.contrast.kept.ByteSink;
import org.clairevoie.query.contrast.kept.ByteSource;
import org.clairevoie.query.contrast.population.PopulationReading.Caution;
import org.clairevoie.query.contrast.population.PopulationReading.Week;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.WeeklyTrajectory;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;

/// Takes in readings one by one, in memory that does not grow with them; the parts of a parallel run add up. Not for use
/// by several threads at once.
public final class Population {
    private static final Caution BULK = new Caution(
            "bulk-recorded",
            "Most of these journeys were recorded long after they happened: by the log's clock, almost nothing was known at the "
                    + "landmarks asked. Ask with clock=entered.",
            "La plupart de ces parcours ont été enregistrés longtemps après les faits : à l’horloge du journal, presque rien "
                    + "n’était connu aux dates demandées. Demander clock=entered.");

    private static final int QUARTERS = 4;
    private static final int STEPS = 1000;

    private final boolean landmarks;
    private final Map<Reading, Long> readings = new EnumMap<>(Reading.class);
    private final Map<Index, Spread> spreads = new EnumMap<>(Index.class);
    private final List<Map<Reading, Long>> weeks = new ArrayList<>();
    private final long[][] plane = new long[QUARTERS][QUARTERS];
    private long journeys;
    private long inBulk;

    /// @param landmarks whether the dates asked are in the journeys' past, not simply the latest
    public Population(boolean landmarks) {
        this.landmarks = landmarks;
        for (Index index : Index.values()) {
            spreads.put(index, new Spread());
        }
    }

    /// @param recordedInBulk whether the log's clock says nothing about this journey
    public void add(ContrastReading reading, WeeklyTrajectory trajectory, boolean recordedInBulk) {
        add(reading.reading(), reading.indices(), trajectory, recordedInBulk && reading.clock() == KnownClock.RECORDED);
    }

    /// @param indices all of them
    /// @param saysNothing whether the clock asked says nothing about this journey
    public void add(Reading reading, Map<Index, IndexValue> indices, WeeklyTrajectory trajectory, boolean saysNothing) {
        count(reading, indices, trajectory, saysNothing, 1);
    }

    /// Takes out what was taken in before: all is then as if it had never been.
    public void remove(Reading reading, Map<Index, IndexValue> indices, WeeklyTrajectory trajectory, boolean saysNothing) {
        count(reading, indices, trajectory, saysNothing, -1);
    }

    private void count(Reading reading, Map<Index, IndexValue> indices, WeeklyTrajectory trajectory, boolean saysNothing, int times) {
        journeys += times;
        inBulk += saysNothing ? times : 0;
        readings.merge(reading, (long) times, Long::sum);
        indices.forEach((index, value) -> spread(index).add(value, times));
        Double across = value(Index.LINK_COVERAGE, indices);
        Double up = value(Index.ROOTEDNESS, indices);
        if (across != null && up != null) {
            plane[quarter(across)][quarter(up)] += times;
        }
        for (int week = 0; week < trajectory.weeks().size(); week++) {
            Reading then = trajectory.weeks().get(week);
            if (then != null) {
                week(week).merge(then, (long) times, Long::sum);
            }
        }
    }

    public void add(Population other) {
        journeys += other.journeys;
        inBulk += other.inBulk;
        other.readings.forEach((reading, count) -> readings.merge(reading, count, Long::sum));
        other.spreads.forEach((index, spread) -> spread(index).add(spread));
        for (int across = 0; across < QUARTERS; across++) {
            for (int up = 0; up < QUARTERS; up++) {
                plane[across][up] += other.plane[across][up];
            }
        }
        for (int week = 0; week < other.weeks.size(); week++) {
            Map<Reading, Long> counts = week(week);
            other.weeks.get(week).forEach((reading, count) -> counts.merge(reading, count, Long::sum));
        }
    }

    public PopulationReading reading() {
        Map<Index, Distribution> indices = new EnumMap<>(Index.class);
        spreads.forEach((index, spread) -> indices.put(index, spread.distribution()));
        List<Week> byWeek = new ArrayList<>();
        int last = weeks.size();
        while (last > 0 && weeks.get(last - 1).values().stream().allMatch(count -> count == 0)) {
            last--;
        }
        for (int week = 0; week < last; week++) {
            byWeek.add(week(week, weeks.get(week)));
        }
        return new PopulationReading(journeys, counts(readings), indices, List.copyOf(byWeek),
                Arrays.stream(plane).map(column -> Arrays.stream(column).boxed().toList()).toList(), warning());
    }

    /// How many are taken in.
    public long journeys() {
        return journeys;
    }

    /// All that was taken in, to go on with another time.
    public void write(ByteSink sink) {
        sink.varint(journeys);
        sink.varint(inBulk);
        write(readings, sink);
        for (Index index : Index.values()) {
            spread(index).write(sink);
        }
        for (long[] column : plane) {
            for (long count : column) {
                sink.varint(count);
            }
        }
        sink.varint(weeks.size());
        weeks.forEach(week -> write(week, sink));
    }

    public static Population read(boolean landmarks, ByteSource source) {
        Population population = new Population(landmarks);
        population.journeys = source.varint();
        population.inBulk = source.varint();
        read(population.readings, source);
        for (Index index : Index.values()) {
            population.spread(index).read(source);
        }
        for (long[] column : population.plane) {
            Arrays.setAll(column, _ -> source.varint());
        }
        int weeks = (int) source.varint();
        for (int week = 0; week < weeks; week++) {
            read(population.week(week), source);
        }
        return population;
    }

    private static void write(Map<Reading, Long> counts, ByteSink sink) {
        for (Reading reading : Reading.values()) {
            sink.varint(counts.getOrDefault(reading, 0L));
        }
    }

    private static void read(Map<Reading, Long> counts, ByteSource source) {
        for (Reading reading : Reading.values()) {
            counts.put(reading, source.varint());
        }
    }

    private static @Nullable Double value(Index index, Map<Index, IndexValue> indices) {
        IndexValue value = indices.get(index);
        return value == null ? null : value.value();
    }

    /// To the thousandth, as distributions are.
    private static int quarter(double value) {
        return (int) Math.min(QUARTERS - 1, Math.round(value * STEPS) * QUARTERS / STEPS);
    }

    private @Nullable Caution warning() {
        return landmarks && inBulk * 2 > journeys ? BULK : null;
    }

    private Map<Reading, Long> week(int week) {
        while (weeks.size() <= week) {
            weeks.add(new EnumMap<>(Reading.class));
        }
        return weeks.get(week);
    }

    private Spread spread(Index index) {
        return spreads.computeIfAbsent(index, absent -> new Spread());
    }

    private static Week week(int week, Map<Reading, Long> counts) {
        long atRisk = counts.values().stream().mapToLong(Long::longValue).sum();
        Map<Reading, Double> shares = new EnumMap<>(Reading.class);
        if (atRisk > 0) {
            counts(counts).forEach((reading, count) -> shares.put(reading, (double) count / atRisk));
        }
        return new Week(week, atRisk, counts(counts), shares);
    }

    /// Every reading, those that nobody has included.
    private static Map<Reading, Long> counts(Map<Reading, Long> counts) {
        Map<Reading, Long> all = new EnumMap<>(Reading.class);
        for (Reading reading : Reading.values()) {
            all.put(reading, counts.getOrDefault(reading, 0L));
        }
        return all;
    }
}
