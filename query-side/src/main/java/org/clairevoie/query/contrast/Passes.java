package org.clairevoie.query.contrast;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.clairevoie.query.asking.Question;
import org.jspecify.annotations.Nullable;

/// How many read everybody, or a cohort, at a time: each takes a core and holds a connection of the views for as long as that lasts.
final class Passes {
    private static final int SECONDS = 10;
    private final int atOnce;
    private final Duration patience;
    private final Semaphore free;

    /// @param patience how long a place is waited for
    Passes(int atOnce, Duration patience) {
        if (atOnce < 1 || patience.isNegative()) {
            throw new IllegalArgumentException("clairevoie.passes.at-once is at least 1, and .patience not negative; not " + atOnce + " and " + patience);
        }
        this.atOnce = atOnce;
        this.patience = patience;
        this.free = new Semaphore(atOnce, true);
    }

    /// @throws org.springframework.web.ErrorResponseException 503 when there has been no place
    <T extends @Nullable Object> T run(Supplier<T> pass) {
        if (!taken()) {
            throw Question.busy("passes-busy",
                    atOnce + " questions that read every journey, or a cohort's, are being answered (clairevoie.passes.at-once)", SECONDS);
        }
        try {
            return pass.get();
        } finally {
            free.release();
        }
    }

    private boolean taken() {
        try {
            return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
