package org.clairevoie.protection;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The master key that this database needs is not here: nothing personal can be read, and nothing may be written under another.
public final class MasterKeyUnavailable extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1;

    public MasterKeyUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
