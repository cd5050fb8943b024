package org.clairevoie.query.export;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Tidies exports when the service starts, and then a few times within the silence that ends one.
final class ExportTidying implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ExportTidying.class);
    private static final int TIMES = 4;
    private final Exports exports;
    private final ExportBounds bounds;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("export-tidying").daemon().factory());
    private volatile boolean running;

    ExportTidying(Exports exports, ExportBounds bounds) {
        this.exports = exports;
        this.bounds = bounds;
    }

    @Override
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::tidy, 0, bounds.silent().toMillis() / TIMES, TimeUnit.MILLISECONDS);
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
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
