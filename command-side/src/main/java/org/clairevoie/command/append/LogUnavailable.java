package org.clairevoie.command.append;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The log cannot take events now. Whether the last attempt was taken is not known: sending again is safe.
public final class LogUnavailable extends RuntimeException {
    LogUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public static LogUnavailable contended(UUID accompanimentId) {
        return new LogUnavailable("accompaniment " + accompanimentId + " is being written to by too many at once", null);
    }

    public static LogUnavailable stopping() {
        return new LogUnavailable("the service is stopping", null);
    }
}
