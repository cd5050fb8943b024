package org.clairevoie.command.accompaniment;

import java.time.Duration;

/// @param lateEntry how long after a closure what happened before it is still recorded without a reason
/// @param clockSkew how far a sender's clock may run ahead of ours
/// @param maxLinks out of one event
/// @param accompanimentBytes that are recorded of one accompaniment, as they weigh in memory
public record Limits(Duration lateEntry, Duration clockSkew, int maxLinks, long accompanimentBytes) {
    public static final Limits DEFAULTS = new Limits(Duration.ofDays(90), Duration.ofMinutes(5), 100, 16L << 20);

    public Limits {
        if (accompanimentBytes < 1) {
            throw new IllegalArgumentException("clairevoie.limits.accompaniment-bytes is at least 1, not " + accompanimentBytes);
        }
    }
}
