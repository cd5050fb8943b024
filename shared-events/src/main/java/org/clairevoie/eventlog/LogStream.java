package org.clairevoie.eventlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/// One reader's way through the log. Guarded by its own lock: Axon 4.13.0's pooled processor asks
/// `hasNextAvailable` once more after it has let the next thread in, and two that read a page at once would give it out twice.
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final long POLLED = TimeUnit.MILLISECONDS.toNanos(200);
    private final LogPages pages;
    private final LogBell bell;
    private final Deque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
    private final Semaphore rung = new Semaphore(0);
    private final Runnable wake = this::wake;
    private volatile @Nullable Runnable onAvailable;
    private volatile boolean rangSince = true;
    private long looked = System.nanoTime();
    private boolean closed;

    LogStream(LogPages pages, LogBell bell) {
        this.pages = pages;
        this.bell = bell;
        bell.listen(wake);
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        return look() ? Optional.of(ahead.getFirst()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!look()) {
            if (!rung.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return look();
            }
            rung.drainPermits();
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> next = take();
        while (next == null) {
            // The log is looked at once a second even when no bell rings.
            hasNextAvailable(1, TimeUnit.SECONDS);
            next = take();
        }
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        Runnable former = onAvailable;
        if (former != null) {
            bell.leave(former);
        }
        onAvailable = callback;
        bell.listen(callback);
        return true;
    }

    @Override
    public void close() {
        bell.leave(wake);
        Runnable callback = onAvailable;
        if (callback != null) {
            bell.leave(callback);
        }
        synchronized (this) {
            closed = true;
            pages.close();
        }
    }

    private synchronized @Nullable TrackedEventMessage<?> take() {
        return look() ? ahead.removeFirst() : null;
    }

    /// The database is asked when the bell has rung, when the last answer was not the end, and now and then in any case; not
    /// each time that Axon's coordinator asks, which is many times for every append.
    private synchronized boolean look() {
        if (ahead.isEmpty() && !closed && (rangSince || System.nanoTime() - looked > POLLED)) {
            rangSince = false;
            looked = System.nanoTime();
            ahead.addAll(read());
            if (!pages.atHead()) {
                rangSince = true;
            }
        }
        return !ahead.isEmpty();
    }

    private List<TrackedEventMessage<?>> read() {
        try {
            return pages.next();
        } catch (RuntimeException unread) {
            rangSince = true;
            throw unread;
        }
    }

    private void wake() {
        rangSince = true;
        rung.release();
    }
}
