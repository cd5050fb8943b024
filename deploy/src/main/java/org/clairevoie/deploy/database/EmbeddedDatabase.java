package org.clairevoie.deploy.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.clairevoie.stores.DatabaseRole;

/// A PostgreSQL of our own, started with the service and stopped after it, its data kept between starts. Zonky makes it
/// for tests, with durability off; here it holds the only copy, so durability is turned on and looked at before anything is written.
final class EmbeddedDatabase implements Database {
    private static final String USER = "postgres";
    private static final String NAME = "postgres";
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final String password;
    private final RoleLogins roles;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres postgres, String password, RoleLogins roles) {
        this.folder = folder;
        this.postgres = postgres;
        this.password = password;
        this.roles = roles;
    }

    /// Starts PostgreSQL in this folder, or throws [DatabaseUnavailable] and leaves nothing running.
    static EmbeddedDatabase in(Path path) {
        DataFolder folder = DataFolder.take(path);
        try {
            OrphanedPostgres.stop(folder.postgres());
            UnfinishedPostgres.setAside(folder.postgres());
            String password = DatabasePassword.in(folder.password());
            EmbeddedDatabase started = new EmbeddedDatabase(
                    folder, start(folder, password), password, RoleLogins.drawnIn(folder.roles()));
            started.assertDurable();
            started.makeRoles();
            UnfinishedPostgres.markFinished(folder.postgres());
            return started;
        } catch (IOException | IllegalStateException | SQLException failure) {
            OrphanedPostgres.stop(folder.postgres());
            folder.close();
            throw new DatabaseUnavailable("The embedded PostgreSQL did not start in " + folder.path() + ": " + failure.getMessage(),
                    "See its log above; or name a PostgreSQL that runs in CLAIREVOIE_DATABASE_URL.", failure);
        }
    }

    private static EmbeddedPostgres start(DataFolder folder, String password) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONGEST_RECOVERY)
                .setLocaleConfig("pwfile", folder.password().toString())
                .setConnectConfig("password", password)
                .setDataDirectoryCustomizer(EmbeddedDatabase::askEverybodyForThePassword)
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100");
        DURABILITY.forEach(setting -> builder.setServerConfig(setting, "on"));
        return builder.start();
    }

    /// Zonky makes the cluster with `trust`, which lets in any user of the machine.
    private static void askEverybodyForThePassword(File postgres) {
        try {
            Files.writeString(postgres.toPath().resolve("pg_hba.conf"), """
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128      scram-sha-256
                    """);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void assertDurable() throws SQLException {
        for (String setting : DURABILITY) {
            String value = show(setting);
            if (!"on".equals(value)) {
                throw new IllegalStateException("an acknowledged event could be lost: " + setting + " is " + value);
            }
        }
    }

    /// By the files that an administrator runs elsewhere; the passwords are those of our own folder.
    private void makeRoles() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute(PostgresFile.text("roles"));
            statement.execute(PostgresFile.text("hand-over"));
            for (DatabaseRole role : DatabaseRole.values()) {
                statement.execute("alter role " + role.user() + " password '" + roles.password(role) + "'");
            }
        }
    }

    /// A setting as the server has it, not as it was asked for.
    String show(String setting) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, setting);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /// As the superuser.
    @Override
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + NAME + "?user=" + USER + "&password=" + password;
    }

    @Override
    public RoleLogins roles() {
        return roles;
    }

    /// Stops PostgreSQL, then lets the folder go: the other way round a second service could meet a server still writing.
    @Override
    public void close() {
        try {
            postgres.close();
            OrphanedPostgres.stop(folder.postgres());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            folder.close();
        }
    }
}
