package org.clairevoie.query.contrast.comparison;

import java.util.EnumMap;
import java.util.Map;
import org.clairevoie.query.contrast.reading.Reading;

/// Takes in moves one by one, in memory that does not grow with them; the parts of a parallel run add up. Not for use by several
/// threads at once. Readings are places in its arrays, which never leave memory: a reading may be added anywhere.
@SuppressWarnings("EnumOrdinal")
public final class TransitionCount {
    private static final int READINGS = Reading.values().length;
    private final long[][] both = new long[READINGS][READINGS];
    private final long[] onlyA = new long[READINGS];
    private final long[] onlyB = new long[READINGS];

    public void add(Move move) {
        Reading a = move.a();
        Reading b = move.b();
        if (a != null && b != null) {
            both[a.ordinal()][b.ordinal()]++;
        } else if (a != null) {
            onlyA[a.ordinal()]++;
        } else if (b != null) {
            onlyB[b.ordinal()]++;
        }
    }

    /// So many journeys that read as the one on side a, as the other on side b.
    public void add(Reading a, Reading b, long journeys) {
        both[a.ordinal()][b.ordinal()] += journeys;
    }

    public void add(TransitionCount other) {
        for (int from = 0; from < READINGS; from++) {
            onlyA[from] += other.onlyA[from];
            onlyB[from] += other.onlyB[from];
            for (int to = 0; to < READINGS; to++) {
                both[from][to] += other.both[from][to];
            }
        }
    }

    public Transitions transitions() {
        Map<Reading, Map<Reading, Long>> counts = new EnumMap<>(Reading.class);
        long journeys = 0;
        long same = 0;
        for (Reading from : Reading.values()) {
            Map<Reading, Long> row = byReading(both[from.ordinal()]);
            counts.put(from, row);
            journeys += row.values().stream().mapToLong(Long::longValue).sum();
            same += both[from.ordinal()][from.ordinal()];
        }
        return new Transitions(journeys, journeys - same, counts, byReading(onlyA), byReading(onlyB));
    }

    private static Map<Reading, Long> byReading(long[] counts) {
        Map<Reading, Long> all = new EnumMap<>(Reading.class);
        for (Reading reading : Reading.values()) {
            all.put(reading, counts[reading.ordinal()]);
        }
        return all;
    }
}
