package org.clairevoie.rounds;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Work that is never done for good, step by step on a thread of its own, for a set share of that thread's time at most. What fails is told
/// and tried again: a database that is away for a while must not end the work for good.
public final class BackgroundWork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final String name;
    private final double share;
    private final BooleanSupplier step;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private Thread thread = new Thread(() -> {});

    /// @param name of the thread
    /// @param setting that says the share
    /// @param share of its time that the thread works at most, above 0 and up to 1
    /// @param step says whether there is more to do
    /// @throws IllegalArgumentException when the share is none, naming the setting
    public BackgroundWork(String name, String setting, double share, BooleanSupplier step) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(setting + " is above 0 and at most 1, not " + share);
        }
        this.name = name;
        this.share = share;
        this.step = step;
    }

    private void run(CountDownLatch end) {
        Duration rest = BETWEEN_LOOKS;
        while (!endsWithin(rest, end)) {
            long start = System.nanoTime();
            try {
                boolean more = step.getAsBoolean();
                Duration worked = Duration.ofNanos(System.nanoTime() - start);
                rest = more ? Duration.ofNanos((long) (worked.toNanos() * (1 / share - 1))) : BETWEEN_LOOKS;
            } catch (RuntimeException failed) {
                LOG.warn("a step of {} failed; the next try is in {}", name, AFTER_A_FAILURE, failed);
                rest = AFTER_A_FAILURE;
            }
        }
    }

    private static boolean endsWithin(Duration time, CountDownLatch end) {
        try {
            return end.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// What was stopped may be started again.
    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        thread = Thread.ofPlatform().daemon().name(name).start(() -> run(end));
    }

    @Override
    public void stop() {
        stopped.countDown();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
