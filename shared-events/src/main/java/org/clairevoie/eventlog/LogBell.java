package org.clairevoie.eventlog;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rings when something was appended, so that tailers in this process wake at once. A hint: they poll all the same. It rings at
/// once after a silence, and not more often than it may: a view that takes what came in between in one transaction costs a
/// fraction of one that takes every append by itself. When appends come thick and fast, the silence is longer.
public final class LogBell {
    private static final Logger LOG = LoggerFactory.getLogger(LogBell.class);
    /// So many appends within a silence are a crowd.
    private static final int CROWD = 3;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final String node = UuidCreator.getTimeOrderedEpochPlus1().toString();
    private final long silence;
    private final long longSilence;
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicInteger heard = new AtomicInteger();
    private volatile long last;

    /// Rings every time.
    public LogBell() {
        this(Duration.ZERO, Duration.ZERO);
    }

    /// @param silence between two rings at least
    /// @param longSilence between two rings at least when appends come in a crowd
    public LogBell(Duration silence, Duration longSilence) {
        this.silence = silence.toNanos();
        this.longSilence = longSilence.toNanos();
        this.last = System.nanoTime() - this.silence;
    }

    /// Names this process to the others: it need not hear its own notices.
    String node() {
        return node;
    }

    /// Whoever rings while a ring is due is heard with it.
    public void ring() {
        heard.incrementAndGet();
        if (due.compareAndSet(false, true)) {
            long wait = last + silence - System.nanoTime();
            if (wait <= 0) {
                sound();
            } else {
                after(wait, this::soundUnlessCrowded);
            }
        }
    }

    private void soundUnlessCrowded() {
        long wait = last + longSilence - System.nanoTime();
        if (heard.get() >= CROWD && wait > 0) {
            after(wait, this::sound);
        } else {
            sound();
        }
    }

    private void sound() {
        last = System.nanoTime();
        heard.set(0);
        due.set(false);
        listeners.forEach(LogBell::tell);
    }

    /// Whoever rings has just committed: that a listener fails is nothing to them, nor to the next listener.
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException failed) {
            LOG.warn("one who waits for the log could not be woken, and polls", failed);
        }
    }

    private static void after(long nanos, Runnable then) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(then);
    }

    /// The listener is called by whoever rings: it must not take long.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public void leave(Runnable listener) {
        listeners.remove(listener);
    }
}
