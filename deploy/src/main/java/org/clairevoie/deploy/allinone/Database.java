package org.clairevoie.deploy.allinone;

import org.jspecify.annotations.Nullable;

/// The PostgreSQL that holds the log and the views: ours to start and stop, or one that was given.
sealed interface Database extends AutoCloseable permits EmbeddedDatabase, GivenDatabase {
    String jdbcUrl();

    /// Null when the address says who asks.
    @Nullable String user();

    @Nullable String password();

    @Override
    void close();
}
