package org.clairevoie.rounds;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Something that is done when the service starts, and then again and again, on a thread of its own. What fails is told and tried again at the
/// next round: a database that is away for a while must not end the rounds for good.
public final class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private final String name;
    private final Duration every;
    private final Runnable round;
    private @Nullable ScheduledExecutorService thread;

    /// @param name of the thread
    /// @param every from the end of one round to the next
    public Rounds(String name, Duration every, Runnable round) {
        this.name = name;
        this.every = every;
        this.round = round;
    }

    /// What was stopped may be started again.
    @Override
    public synchronized void start() {
        ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).daemon().factory());
        thread = rounds;
        var _ = rounds.scheduleWithFixedDelay(this::tryOnce, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tryOnce() {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("a round of {} failed; the next comes in {}", name, every, failed);
        }
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
