package org.clairevoie.command.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.clairevoie.eventlog.LogBell;
import org.clairevoie.eventlog.LogNotices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the other nodes that something was appended, beside the writer, who need not wait for it. One notice stands for all
/// appends since the one before. A hint: who does not hear it looks into the log a moment later.
final class OtherNodes {
    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
    private final DataSource database;
    private final LogBell bell;
    private final AtomicBoolean telling = new AtomicBoolean();
    private final AtomicBoolean untold = new AtomicBoolean();

    OtherNodes(DataSource database, LogBell bell) {
        this.database = database;
        this.bell = bell;
    }

    void tell() {
        untold.set(true);
        if (telling.compareAndSet(false, true)) {
            Thread.ofVirtual().name("log-notice").start(this::tellAll);
        }
    }

    /// Whoever sets `untold` just as this one leaves finds nobody telling, and starts anew.
    private void tellAll() {
        do {
            while (untold.getAndSet(false)) {
                send();
            }
            telling.set(false);
        } while (untold.get() && telling.compareAndSet(false, true));
    }

    /// Whatever breaks here must not end the telling: the appends to come would be told to nobody.
    private void send() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            LogNotices.send(connection, bell);
        } catch (SQLException | RuntimeException unheard) {
            LOG.debug("the other nodes were not told of an append", unheard);
        }
    }
}
