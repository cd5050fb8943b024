package org.clairevoie.query.cohort.told;

import java.util.List;
import org.clairevoie.query.contrast.kept.ByteSink;
import org.clairevoie.query.contrast.kept.ByteSource;
import org.clairevoie.query.contrast.population.Distribution;
import org.jspecify.annotations.Nullable;

/// A number that journeys have, in few words.
///
/// @param n journeys that have it; the others are null where there is none
record Summary(
        long n, @Nullable Double mean, @Nullable Double lowerQuartile, @Nullable Double median, @Nullable Double upperQuartile) {
    static Summary of(Distribution index) {
        return new Summary(index.n(), index.mean(), index.lowerQuartile(), index.median(), index.upperQuartile());
    }

    /// Quartiles by nearest rank.
    static Summary of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new Summary(0, null, null, null, null);
        }
        double sum = sorted.stream().mapToDouble(Double::doubleValue).sum();
        return new Summary(sorted.size(), sum / sorted.size(), rank(sorted, 0.25), rank(sorted, 0.5), rank(sorted, 0.75));
    }

    void write(ByteSink sink) {
        sink.varint(n);
        if (mean != null && lowerQuartile != null && median != null && upperQuartile != null) {
            List.of(mean, lowerQuartile, median, upperQuartile).forEach(number -> sink.fixed(Double.doubleToLongBits(number)));
        }
    }

    static Summary read(ByteSource source) {
        long n = source.varint();
        return n == 0 ? of(List.of()) : new Summary(n, number(source), number(source), number(source), number(source));
    }

    private static double number(ByteSource source) {
        return Double.longBitsToDouble(source.fixed());
    }

    private static double rank(List<Double> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
