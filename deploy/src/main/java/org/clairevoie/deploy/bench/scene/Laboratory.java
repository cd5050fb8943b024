package org.clairevoie.deploy.bench.scene;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The one PostgreSQL that every contender writes to, each in a database of its own: durable, and looked at to be so.
public final class Laboratory implements AutoCloseable {
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final List<String> SHOWN = List.of(
            "server_version", "fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "shared_buffers", "max_wal_size", "max_connections");
    private final EmbeddedPostgres postgres;

    private Laboratory(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static Laboratory in(Path folder) throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder).setCleanDataDirectory(false).setRegisterShutdownHook(true)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("listen_addresses", "localhost").setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200");
        DURABILITY.forEach(setting -> builder.setServerConfig(setting, "on"));
        Laboratory laboratory = new Laboratory(builder.start());
        laboratory.assertDurable();
        return laboratory;
    }

    /// @return its address, for a service or for [#connect]
    public String create(String database) throws SQLException {
        try (Connection connection = connect(url("postgres")); Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
        return url(database);
    }

    public static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url);
    }

    /// As the server has them, not as they were asked for.
    public String settings() throws SQLException {
        List<String> settings = new ArrayList<>();
        for (String name : SHOWN) {
            settings.add(name + " = " + show(name));
        }
        return String.join(", ", settings);
    }

    private void assertDurable() throws SQLException {
        for (String name : DURABILITY) {
            if (!show(name).equals("on")) {
                throw new IllegalStateException("nothing measured here would be durable: " + name + " is " + show(name));
            }
        }
    }

    private String show(String name) throws SQLException {
        try (Connection connection = connect(url("postgres")); Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery("show " + name)) {
            value.next();
            return value.getString(1);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database + "?user=postgres";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
