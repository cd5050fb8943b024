package org.clairevoie.deploy.bench.figures;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/// How long things took. Kept by whoever measures and merged afterwards, so that measuring takes no lock.
public final class Latencies {
    private static final long LONGEST_MICROS = 120_000_000;
    private final Histogram micros = new Histogram(LONGEST_MICROS, 3);

    public void add(long nanos) {
        micros.recordValue(Math.clamp(nanos / 1000, 0, LONGEST_MICROS));
    }

    public void include(Latencies other) {
        micros.add(other.micros);
    }

    public long count() {
        return micros.getTotalCount();
    }

    /// @param percentile from 0 to 100
    public double millis(double percentile) {
        return micros.getTotalCount() == 0 ? 0 : micros.getValueAtPercentile(percentile) / 1000.0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms", millis(50), millis(99), millis(99.9));
    }
}
