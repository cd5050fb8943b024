package org.clairevoie.query.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.clairevoie.access.AccessLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Forgets lines whose time is over, when the service starts and then daily.
final class AccessTidying implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AccessTidying.class);
    private static final Duration DAILY = Duration.ofDays(1);
    private final AccessLog log;
    private final Duration kept;
    private final int step;
    private final Clock clock;
    private @Nullable ScheduledExecutorService thread;

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

    /// What was stopped may be started again.
    @Override
    public synchronized void start() {
        ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("access-tidying").daemon().factory());
        thread = rounds;
        var _ = rounds.scheduleWithFixedDelay(this::tryTidying, 0, DAILY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// A database that is away for a while must not end the tidying for good.
    private void tryTidying() {
        try {
            tidy();
        } catch (RuntimeException failed) {
            LOG.warn("the access log could not be tidied; it is tried again tomorrow", failed);
        }
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

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
