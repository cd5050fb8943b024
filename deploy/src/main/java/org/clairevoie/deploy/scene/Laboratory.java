package org.clairevoie.deploy.scene;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clairevoie.deploy.database.OrphanedPostgres;

/// The one PostgreSQL that every contender writes to, each in a database of its own: durable, and looked at to be so.
/// It can be cut off as by a power cut, and starts again on the same files at the same address.
public final class Laboratory implements AutoCloseable {
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final List<String> SHOWN = List.of(
            "server_version", "fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "shared_buffers", "max_wal_size", "max_connections");
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DEATH = Duration.ofSeconds(20);
    private final Path folder;
    private final Map<String, String> settings;
    private final int port;
    private EmbeddedPostgres postgres;

    private Laboratory(Path folder, Map<String, String> settings, int port) throws IOException {
        this.folder = folder;
        this.settings = settings;
        this.port = port;
        this.postgres = started();
    }

    public static Laboratory in(Path folder) throws IOException, SQLException {
        return in(folder, Map.of());
    }

    /// @param settings of the server, beside those that make it durable
    public static Laboratory in(Path folder, Map<String, String> settings) throws IOException, SQLException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Laboratory laboratory = new Laboratory(folder, settings, port);
        laboratory.assertDurable();
        return laboratory;
    }

    private EmbeddedPostgres started() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder).setCleanDataDirectory(false).setRegisterShutdownHook(true).setPort(port)
                .setPGStartupWait(LONGEST_RECOVERY)
                .setServerConfig("listen_addresses", "localhost").setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200");
        settings.forEach(builder::setServerConfig);
        DURABILITY.forEach(setting -> builder.setServerConfig(setting, "on"));
        return builder.start();
    }

    /// As `kill -9` of the postmaster. Returns once its backends are gone too: they leave by themselves as soon as they see it.
    public void kill() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow(() -> new IOException("PostgreSQL was gone already"));
        List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        postmaster.destroyForcibly();
        if (!Patience.of(LONGEST_DEATH).until(() -> all.stream().noneMatch(OrphanedPostgres::runs))) {
            throw new IOException("backends of a killed PostgreSQL are still there after " + LONGEST_DEATH.toSeconds() + " s");
        }
    }

    /// Recovers from what is on the disk, at the same address. Also when it was gone already, by its own hand.
    public void startAgain() throws IOException {
        OrphanedPostgres.stop(folder);
        postgres.close();
        postgres = started();
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
        List<String> shown = new ArrayList<>();
        for (String name : SHOWN) {
            shown.add(name + " = " + show(name));
        }
        return String.join(", ", shown);
    }

    private void assertDurable() throws SQLException {
        for (String name : DURABILITY) {
            if (!show(name).equals("on")) {
                throw new IllegalStateException("nothing tried here would be durable: " + name + " is " + show(name));
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
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
