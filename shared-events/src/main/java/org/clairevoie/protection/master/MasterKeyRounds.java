package org.clairevoie.protection.master;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Goes on with a change of the master key until it is done: one that was asked for, and one that somebody left, at every start.
public final class MasterKeyRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyRounds.class);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);
    private final MasterKeyChange change;
    private final Semaphore asked = new Semaphore(1);
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private Thread thread = new Thread(() -> {});

    public MasterKeyRounds(MasterKeyChange change) {
        this.change = change;
    }

    /// To be called when a change was begun.
    public void wake() {
        asked.release();
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        asked.release();
        thread = Thread.ofPlatform().daemon().name("master-key").start(this::follow);
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        asked.release();
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

    private void follow() {
        try {
            while (isRunning()) {
                asked.acquire();
                asked.drainPermits();
                toTheEnd();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void toTheEnd() throws InterruptedException {
        boolean more = true;
        while (more && isRunning()) {
            try {
                more = change.goOn();
            } catch (RuntimeException broken) {
                LOG.warn("the change of the master key cannot go on just now; it is tried again", broken);
                if (stopped.await(BEFORE_ANOTHER_TRY.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        }
    }
}
