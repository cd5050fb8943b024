package org.clairevoie.deploy.database;

import org.jspecify.annotations.Nullable;

/// A PostgreSQL somebody else runs: never started, never stopped, its settings not ours to judge.
record GivenDatabase(String jdbcUrl, @Nullable RoleLogins roles) implements Database {
    GivenDatabase {
        if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new DatabaseUnavailable(
                    "CLAIREVOIE_DATABASE_URL must read jdbc:postgresql://host:port/database?user=…&password=…",
                    "Write it so, or unset it to let Clairevoie start a PostgreSQL of its own.", null);
        }
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
