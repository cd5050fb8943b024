package org.clairevoie.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void what_is_committed_is_on_disk() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder)) {
            assertThat(database.show("fsync")).isEqualTo("on");
            assertThat(database.show("synchronous_commit")).isEqualTo("on");
            assertThat(database.show("full_page_writes")).isEqualTo("on");
            assertThat(database.show("listen_addresses")).isEqualTo("localhost");
            assertThat(database.show("server_version")).startsWith("18.");
        }
    }

    @Test
    void data_survive_a_restart() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder)) {
            write(database, "kept");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder)) {
            assertThat(read(database)).isEqualTo("kept");
        }
    }

    @Test
    void two_services_do_not_share_a_data_folder() {
        try (EmbeddedDatabase first = EmbeddedDatabase.in(folder)) {
            assertThat(first.jdbcUrl()).startsWith("jdbc:postgresql://localhost:");
            assertThatThrownBy(() -> EmbeddedDatabase.in(folder))
                    .isInstanceOf(DatabaseUnavailable.class).hasMessageContaining("Another Clairevoie is running");
        }
    }

    @Test
    void nobody_gets_in_without_the_password() {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl() + "guessed").close())
                    .isInstanceOf(SQLException.class).hasMessageContaining("password");
        }
    }

    /// The service is killed on the spot; its PostgreSQL goes on, and nobody is left to stop it.
    @Test
    void a_postgresql_orphaned_by_a_kill_is_stopped_at_the_next_start() throws Exception {
        Process service = startInAnotherProcess();
        ProcessHandle orphan = postmaster();
        service.destroyForcibly().waitFor();
        assertThat(OrphanedPostgres.runs(orphan)).isTrue();
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder)) {
            assertThat(read(database)).isEqualTo("written before the kill");
            assertThat(OrphanedPostgres.runs(orphan)).isFalse();
        }
    }

    @Test
    void a_folder_whose_making_was_cut_short_is_set_aside() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "18");
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder)) {
            assertThat(database.show("fsync")).isEqualTo("on");
            assertThat(folder.resolve("postgres.unfinished-1/PG_VERSION")).exists();
        }
    }

    private Process startInAnotherProcess() throws IOException {
        Process service = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-cp", System.getProperty("java.class.path"), KilledService.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        // Held open: closing it is how the process would be told to end.
        BufferedReader said = new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.lines().anyMatch(KilledService.READY::equals)).isTrue();
        return service;
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(folder.toRealPath().resolve("postgres/postmaster.pid")).getFirst());
        return ProcessHandle.of(pid).orElseThrow();
    }

    static void write(EmbeddedDatabase database, String word) throws SQLException {
        try (Connection connection = connect(database); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE words (word text NOT NULL)");
            statement.execute("INSERT INTO words VALUES ('" + word + "')");
        }
    }

    private static String read(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = connect(database); var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT word FROM words")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl());
    }
}
