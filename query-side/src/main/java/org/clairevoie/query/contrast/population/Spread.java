package org.clairevoie.query.contrast.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.jspecify.annotations.Nullable;

/// Takes in the values of one index, all in [0, 1]: counted by thousandth, so that memory stays fixed.
final class Spread {
    private static final int STEPS = 1000;
    private static final int BINS = 20;

    private final long[] counts = new long[STEPS + 1];
    private final Map<Because, Long> nulls = new EnumMap<>(Because.class);
    private double sum;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private long size;

    void add(IndexValue index) {
        Double value = index.value();
        if (value == null) {
            nulls.merge(index.because() == null ? Because.UNKNOWN : index.because(), 1L, Long::sum);
            return;
        }
        counts[(int) Math.round(value * STEPS)]++;
        sum += value;
        min = Math.min(min, value);
        max = Math.max(max, value);
        size++;
    }

    void add(Spread other) {
        for (int step = 0; step <= STEPS; step++) {
            counts[step] += other.counts[step];
        }
        other.nulls.forEach((because, count) -> nulls.merge(because, count, Long::sum));
        sum += other.sum;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        size += other.size;
    }

    Distribution distribution() {
        Map<Because, Long> nothing = nulls.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(nulls));
        if (size == 0) {
            return new Distribution(0, nothing, null, null, null, null, null, null, histogram());
        }
        return new Distribution(size, nothing, min, quantile(0.25), quantile(0.5), quantile(0.75), max, sum / size, histogram());
    }

    private @Nullable Double quantile(double share) {
        long rank = (long) Math.ceil(share * size);
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
