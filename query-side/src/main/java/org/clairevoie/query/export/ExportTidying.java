package org.clairevoie.query.export;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Tidies exports when the service starts, and then a few times within the silence that ends one.
final class ExportTidying implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ExportTidying.class);
    private static final int TIMES = 4;
    private final Exports exports;
    private final ExportBounds bounds;
    private @Nullable ScheduledExecutorService thread;

    ExportTidying(Exports exports, ExportBounds bounds) {
        this.exports = exports;
        this.bounds = bounds;
    }

    /// What was stopped may be started again.
    @Override
    public synchronized void start() {
        ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("export-tidying").daemon().factory());
        thread = rounds;
        var _ = rounds.scheduleWithFixedDelay(this::tidy, 0, bounds.silent().toMillis() / TIMES, TimeUnit.MILLISECONDS);
    }

    /// A database that is away for a while must not end the tidying for good.
    private void tidy() {
        try {
            exports.tidy();
        } catch (RuntimeException failed) {
            LOG.warn("exports could not be tidied; it is tried again", failed);
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
