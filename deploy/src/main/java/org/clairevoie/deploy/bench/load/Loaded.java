package org.clairevoie.deploy.bench.load;

import java.time.Duration;
import org.clairevoie.deploy.bench.figures.Latencies;

/// What became of a load.
///
/// @param refused answers other than 200 and 201
public record Loaded(Latencies latencies, long accepted, long refused, Duration took) {
    public double perSecond() {
        return accepted / (took.toNanos() / 1e9);
    }
}
