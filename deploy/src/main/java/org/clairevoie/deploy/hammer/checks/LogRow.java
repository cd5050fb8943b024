package org.clairevoie.deploy.hammer.checks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.EventKey;

/// One row of the log, but for its bytes.
public record LogRow(long position, UUID accompanimentId, int sequence, UUID eventId, EventKey key, Instant recordedAt) {
    private static final String AFTER = """
            select position, accompaniment_id, sequence, event_id, source, source_event_id, recorded_at
            from event_log where position > ? order by position limit ?""";

    /// What stands after a position, in position order.
    public static List<LogRow> after(Connection database, long position, int most) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(AFTER)) {
            select.setLong(1, position);
            select.setInt(2, most);
            List<LogRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new LogRow(row.getLong(1), row.getObject(2, UUID.class), row.getInt(3), row.getObject(4, UUID.class),
                            new EventKey(row.getString(5), row.getString(6)), row.getObject(7, OffsetDateTime.class).toInstant()));
                }
            }
            return rows;
        }
    }

    public static List<LogRow> all(Connection database) throws SQLException {
        return after(database, -1, Integer.MAX_VALUE);
    }
}
