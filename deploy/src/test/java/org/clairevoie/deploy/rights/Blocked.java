package org.clairevoie.deploy.rights;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.clairevoie.deploy.scene.Laboratory;

/// A lock that a test holds, so that a service comes to stand still in the middle of something.
final class Blocked implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final Connection connection;
    private final String url;

    private Blocked(Connection connection, String url) {
        this.connection = connection;
        this.url = url;
    }

    /// @param lock a statement that takes it, for as long as this is open
    static Blocked by(String lock, String url) throws SQLException {
        Connection connection = Laboratory.connect(url);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(lock);
        }
        return new Blocked(connection, url);
    }

    /// Until somebody waits for a lock.
    void awaitSomebody() {
        await("somebody waits for the lock").atMost(PATIENCE).until(() ->
                count("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") > 0);
    }

    /// A backend that waits does not see that its service was killed, and would go on once the lock is free.
    void endWhatTheKilledLeft() {
        String others = " from pg_stat_activity where datname = current_database() and pid not in (pg_backend_pid(), " + pid() + ")";
        count("select count(pg_terminate_backend(pid))" + others);
        await("nothing of the killed is left").atMost(PATIENCE).until(() -> count("select count(*)" + others) == 0);
    }

    private long pid() {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException("the test's own connection", broken);
        }
    }

    private long count(String select) {
        try (Connection other = Laboratory.connect(url); Statement statement = other.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(select, broken);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
