package org.clairevoie.deploy.database;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// No PostgreSQL to work with: what is the matter, and what the operator can do about it.
public final class DatabaseUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String remedy;

    DatabaseUnavailable(String fact, String remedy, @Nullable Throwable cause) {
        super(fact, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
