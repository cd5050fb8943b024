package org.clairevoie.query.contrast.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.clairevoie.query.contrast.kept.ByteSink;
import org.clairevoie.query.contrast.kept.ByteSource;
import org.jspecify.annotations.Nullable;

/// Takes in the values of one index, all in [0, 1]: counted by thousandth, so that memory stays fixed. The sum is one of whole
/// numbers: what is taken out again leaves nothing behind, and the order of journeys does not matter.
final class Spread {
    private static final int STEPS = 1000;
    private static final int BINS = 20;
    private static final double PARTS_OF_ONE = 1e12;

    private final long[] counts = new long[STEPS + 1];
    private final Map<Because, Long> nulls = new EnumMap<>(Because.class);
    private long sum;
    private long size;

    /// @param times 1, or -1 to take out what was taken in before
    void add(IndexValue index, int times) {
        Double value = index.value();
        if (value == null) {
            nulls.merge(index.because() == null ? Because.UNKNOWN : index.because(), (long) times, Long::sum);
            return;
        }
        counts[(int) Math.round(value * STEPS)] += times;
        sum += times * Math.round(value * PARTS_OF_ONE);
        size += times;
    }

    void add(Spread other) {
        for (int step = 0; step <= STEPS; step++) {
            counts[step] += other.counts[step];
        }
        other.nulls.forEach((because, count) -> nulls.merge(because, count, Long::sum));
        sum += other.sum;
        size += other.size;
    }

    Distribution distribution() {
        Map<Because, Long> nothing = new EnumMap<>(Because.class);
        nulls.forEach((because, count) -> {
            if (count > 0) {
                nothing.put(because, count);
            }
        });
        Map<Because, Long> why = nothing.isEmpty() ? Map.of() : Collections.unmodifiableMap(nothing);
        if (size == 0) {
            return new Distribution(0, why, null, null, null, null, null, null, histogram());
        }
        return new Distribution(size, why, ranked(1), quantile(0.25), quantile(0.5), quantile(0.75), ranked(size), sum / PARTS_OF_ONE / size, histogram());
    }

    void write(ByteSink sink) {
        for (Because because : Because.values()) {
            sink.varint(nulls.getOrDefault(because, 0L));
        }
        sink.varint(sum);
        int before = -1;
        for (int step = 0; step <= STEPS; step++) {
            if (counts[step] != 0) {
                sink.varint(step - before);
                sink.varint(counts[step]);
                before = step;
            }
        }
        sink.varint(0);
    }

    void read(ByteSource source) {
        for (Because because : Because.values()) {
            nulls.put(because, source.varint());
        }
        sum = source.varint();
        int step = -1;
        for (long further = source.varint(); further != 0; further = source.varint()) {
            step += (int) further;
            counts[step] = source.varint();
            size += counts[step];
        }
    }

    private @Nullable Double quantile(double share) {
        return ranked((long) Math.ceil(share * size));
    }

    private @Nullable Double ranked(long rank) {
        long passed = 0;
        for (int step = 0; step <= STEPS; step++) {
            passed += counts[step];
            if (passed >= rank) {
                return (double) step / STEPS;
            }
        }
        return null;
    }

    private List<Long> histogram() {
        long[] bins = new long[BINS];
        for (int step = 0; step <= STEPS; step++) {
            bins[Math.min(BINS - 1, step * BINS / STEPS)] += counts[step];
        }
        List<Long> histogram = new ArrayList<>(BINS);
        for (long bin : bins) {
            histogram.add(bin);
        }
        return List.copyOf(histogram);
    }
}
