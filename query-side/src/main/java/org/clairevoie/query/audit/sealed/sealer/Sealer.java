package org.clairevoie.query.audit.sealed.sealer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.clairevoie.eventlog.LogBell;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Follows the log and seals what came, soon after it came and not more often than it must. Every node may run one: the last
/// checkpoint is held by one of them at a time.
final class Sealer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final long LONGEST_SILENCE_MILLIS = 1_000;
    private final SealingStep step;
    private final LogBell bell;
    private final SealingMeters meters;
    private final boolean on;
    private final long every;
    private final Semaphore rung = new Semaphore(1);
    private final Runnable wake = rung::release;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable String fault;
    private Thread thread = new Thread(() -> {});

    /// @param on whether this node seals, or leaves it to others
    /// @param every between two checkpoints at least
    Sealer(SealingStep step, LogBell bell, SealingMeters meters, boolean on, Duration every) {
        this.step = step;
        this.bell = bell;
        this.meters = meters;
        this.on = on;
        this.every = every.toNanos();
    }

    @Override
    public void start() {
        step.begin();
        if (!on) {
            return;
        }
        stopped = new CountDownLatch(1);
        bell.listen(wake);
        thread = Thread.ofPlatform().daemon().name("sealer").start(this::follow);
    }

    @Override
    public void stop() {
        stopped.countDown();
        bell.leave(wake);
        rung.release();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /// Why nothing is sealed just now; null when nothing stands in the way.
    @Nullable String fault() {
        return fault;
    }

    private void follow() {
        while (isRunning()) {
            long start = System.nanoTime();
            boolean more = seal();
            try {
                if (!more && rung.tryAcquire(LONGEST_SILENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    rung.drainPermits();
                }
                if (stopped.await(start + every - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    /// Lets nothing be sealed meanwhile.
    <T> T whilePaused(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /// @return whether there is more to seal at once
    private boolean seal() {
        turn.lock();
        try {
            if (!step.isDue()) {
                step.rest();
                fault = null;
                return false;
            }
            SealingStep.Done done = step.seal();
            if (done.entries() > 0) {
                meters.sealed(done.entries(), done.delay());
            }
            fault = null;
            return done.entries() == step.most();
        } catch (RuntimeException failed) {
            String because = String.valueOf(failed.getMessage());
            if (!because.equals(fault)) {
                LOG.error("the log cannot be sealed; it is tried again", failed);
            }
            fault = because;
            return false;
        } finally {
            turn.unlock();
        }
    }
}
