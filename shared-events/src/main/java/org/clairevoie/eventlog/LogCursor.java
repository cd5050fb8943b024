package org.clairevoie.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// One look at a bounded stretch of the log, on one snapshot. A long stretch comes through a cursor of the server, a page at a time, so
/// that memory holds a page; a short one comes at once.
final class LogCursor implements AutoCloseable {
    private static final String ALL = """
            select position, accompaniment_id, sequence, event_id, envelope from event_log
            where position > ? and position <= ? order by position""";
    private static final String OF_TYPES = """
            select position, accompaniment_id, sequence, event_id, envelope from event_log
            where position > ? and position <= ? and type = any(?) order by position""";

    private final Stretch stretch;
    private final Connection connection;
    private final PreparedStatement select;
    private final ResultSet rows;

    /// What is asked for.
    ///
    /// @param types of the events that are wanted, null for all
    /// @param page how many rows are held in memory
    record Stretch(long after, long upTo, @Nullable List<String> types, int page) {
        boolean isLong() {
            return upTo - after > page;
        }
    }

    private LogCursor(Stretch stretch, Connection connection) throws SQLException {
        this.stretch = stretch;
        this.connection = connection;
        // pgjdbc streams only outside autocommit and with a fetch size.
        connection.setAutoCommit(!stretch.isLong());
        select = connection.prepareStatement(stretch.types == null ? ALL : OF_TYPES);
        select.setFetchSize(stretch.page);
        select.setLong(1, stretch.after);
        select.setLong(2, stretch.upTo);
        if (stretch.types != null) {
            select.setArray(3, connection.createArrayOf("text", stretch.types.toArray()));
        }
        rows = select.executeQuery();
    }

    static LogCursor open(DataSource database, Stretch stretch) throws SQLException {
        Connection connection = database.getConnection();
        try {
            return new LogCursor(stretch, connection);
        } catch (SQLException | RuntimeException broken) {
            connection.close();
            throw broken;
        }
    }

    /// The next page. Fewer than a page: the stretch is over.
    List<StoredEvent> read(RecentEvents recent) throws SQLException {
        List<StoredEvent> page = new ArrayList<>();
        while (page.size() < stretch.page && rows.next()) {
            long position = rows.getLong(1);
            StoredEvent known = recent.find(position);
            page.add(known != null ? known : recent.keep(new StoredEvent(
                    position, rows.getObject(2, UUID.class), rows.getInt(3), rows.getObject(4, UUID.class), rows.getBytes(5))));
        }
        return page;
    }

    Stretch stretch() {
        return stretch;
    }

    /// Gives the connection back; one that is dead is thrown away by its pool.
    @Override
    public void close() throws SQLException {
        try (connection; select; rows) {
            if (stretch.isLong()) {
                connection.rollback();
            }
        }
    }
}
