package org.clairevoie.deploy.scene;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for something to be so, within bounds.
public record Patience(Duration most) {
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(20);

    public static Patience of(Duration most) {
        return new Patience(most);
    }

    /// @return whether it came to be so in time
    public boolean until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > most.toNanos() || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return true;
    }

    /// Lets that much time pass, or less when the thread is interrupted.
    public void out() {
        until(() -> false);
    }
}
