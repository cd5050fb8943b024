package org.clairevoie.deploy.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL that holds the log and the views: ours to start and stop, or one that was given.
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, GivenDatabase {
    /// The whole address: who asks, and with which password, stands in it, where the roles are not apart.
    String jdbcUrl();

    /// The address without who asks.
    default String address() {
        return jdbcUrl().replaceAll("(?<=[?&])(user|password)=[^&]*&?", "");
    }

    /// The logins of the roles, and null where one login is for everything.
    @Nullable RoleLogins roles();

    @Override
    void close();

    /// For who shares a database with others and has none of its own.
    ///
    /// @param roles the file with the logins of the roles; empty where one login is for everything
    /// @throws DatabaseUnavailable when none is given, or what is given is no address
    static Database given(String url, String roles) {
        if (url.isBlank()) {
            throw new DatabaseUnavailable("This node has no database: CLAIREVOIE_DATABASE_URL is not set.",
                    "Set it to jdbc:postgresql://host:port/database?user=…&password=…, the same for every node; "
                            + "or start both with a PostgreSQL of their own: deploy/run split.", null);
        }
        return new GivenDatabase(url, roles.isBlank() ? null : RoleLogins.in(Path.of(roles)));
    }

    /// @param folder keeps the embedded one's data, when none is given
    /// @throws DatabaseUnavailable when what is given is no address, or the embedded one does not start
    static Database givenOrEmbedded(String url, String roles, Path folder) {
        return url.isBlank() ? EmbeddedDatabase.in(folder) : given(url, roles);
    }
}
