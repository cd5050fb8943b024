package org.clairevoie.query.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.clairevoie.access.AccessLog;

/// Forgets lines whose time is over.
final class AccessTidying {
    private final AccessLog log;
    private final Duration kept;
    private final int step;
    private final Clock clock;

    /// @param step lines that one transaction forgets
    AccessTidying(AccessLog log, Duration kept, int step, Clock clock) {
        if (!kept.isPositive()) {
            throw new IllegalArgumentException("clairevoie.access-log.kept is a time above 0, not " + kept);
        }
        this.log = log;
        this.kept = kept;
        this.step = step;
        this.clock = clock;
    }

    /// @return how many transactions it took
    int tidy() {
        Instant before = clock.instant().minus(kept);
        int steps = 1;
        while (log.forget(before, step) == step && !Thread.currentThread().isInterrupted()) {
            steps++;
        }
        return steps;
    }
}
