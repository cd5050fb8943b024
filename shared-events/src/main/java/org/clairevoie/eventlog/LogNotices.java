package org.clairevoie.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Rings this process's bell when another node has appended. The notice is a hint sent after the commit: one that is lost costs
/// the time to the next look, never an event.
public final class LogNotices implements SmartLifecycle {
    static final String CHANNEL = "clairevoie_log";

    private static final Logger LOG = LoggerFactory.getLogger(LogNotices.class);
    private static final int LISTENING_MILLIS = 1_000;
    private final DataSource database;
    private final LogBell bell;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private Thread listener = new Thread(() -> {});

    public LogNotices(DataSource database, LogBell bell) {
        this.database = database;
        this.bell = bell;
    }

    /// Tells the other nodes; to be called once the append is committed, on a connection in autocommit.
    public static void send(Connection connection, LogBell bell) throws SQLException {
        try (Statement notice = connection.createStatement()) {
            notice.execute("notify " + CHANNEL + ", '" + bell.node() + "'");
        }
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        listener = Thread.ofPlatform().daemon().name("log-notices").start(this::listen);
    }

    @Override
    public void stop() {
        stopped.countDown();
        try {
            listener.join(2 * LISTENING_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void listen() {
        while (isRunning()) {
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("listen " + CHANNEL);
                bell.ring();
                hear(connection.unwrap(PGConnection.class));
                statement.execute("unlisten " + CHANNEL);
            } catch (SQLException | RuntimeException gone) {
                LOG.info("no notices of other nodes for a while, the log is polled: {}", gone.getMessage());
                pause();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (isRunning()) {
            PGNotification[] notices = connection.getNotifications(LISTENING_MILLIS);
            if (Arrays.stream(notices).anyMatch(notice -> !notice.getParameter().equals(bell.node()))) {
                bell.ring();
            }
        }
    }

    private void pause() {
        try {
            if (stopped.await(1, TimeUnit.SECONDS)) {
                LOG.debug("no notices are awaited any more");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
