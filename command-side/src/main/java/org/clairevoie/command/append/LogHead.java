package org.clairevoie.command.append;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/// The end of the log, and the time that the next event may carry: always after that of the transaction before, so that
/// `knownBy` can tell what was acknowledged from what came next, even when a clock was set back.
///
/// @param next the position that the next event takes
record LogHead(long next, Instant recordedAt) {
    /// Any number does, as long as every node takes the same.
    private static final long LOCK = 0x436c616972L;

    /// As the writer, who may add and read and nothing else; one at a time over all nodes. Plans that scan are forbidden: they
    /// are cheapest while the log is small, are then kept, and would read the whole log for every group ever after.
    /// A node that freezes in the middle must not keep the lock from all others.
    private static final String LOCKED = """
            set local role clairevoie_writer;
            set local lock_timeout = '10s';
            set local idle_in_transaction_session_timeout = '5s';
            set local enable_seqscan = off;
            set local enable_hashjoin = off;
            set local enable_mergejoin = off;
            select pg_advisory_xact_lock(%d);
            select position, recorded_at from event_log order by position desc limit 1""".formatted(LOCK);

    /// Waits for the lock, then reads: in one way there and back.
    static LogHead locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(LOCKED);
            LogHead head = new LogHead(0, Instant.EPOCH);
            while (rows || statement.getUpdateCount() >= 0) {
                if (rows) {
                    head = read(statement.getResultSet(), head);
                }
                rows = statement.getMoreResults();
            }
            return head;
        }
    }

    private static LogHead read(ResultSet row, LogHead otherwise) throws SQLException {
        return row.getMetaData().getColumnCount() == 2 && row.next()
                ? new LogHead(row.getLong(1) + 1, row.getObject(2, OffsetDateTime.class).toInstant())
                : otherwise;
    }

    LogHead at(Instant clock) {
        Instant now = clock.truncatedTo(ChronoUnit.MICROS);
        return new LogHead(next, now.isAfter(recordedAt) ? now : recordedAt.plus(1, ChronoUnit.MICROS));
    }

    LogHead after(int events) {
        return new LogHead(next + events, recordedAt);
    }

    Place place() {
        return new Place(next, recordedAt);
    }
}
