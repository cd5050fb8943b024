package org.clairevoie.command.rights;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks for unfinished erasures when the service starts, and then again and again: whoever began one may be gone.
final class ErasureRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureRounds.class);
    private final Erasing erasing;
    private final Duration every;
    private @Nullable ScheduledExecutorService thread;

    ErasureRounds(Erasing erasing, Duration every) {
        this.erasing = erasing;
        this.every = every;
    }

    /// What was stopped may be started again.
    @Override
    public synchronized void start() {
        ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("erasures").daemon().factory());
        thread = rounds;
        var _ = rounds.scheduleWithFixedDelay(this::round, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// A database that is away for a while must not end the rounds for good.
    private void round() {
        try {
            erasing.goOn();
        } catch (RuntimeException failed) {
            LOG.warn("unfinished erasures could not be looked for; it is tried again", failed);
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
