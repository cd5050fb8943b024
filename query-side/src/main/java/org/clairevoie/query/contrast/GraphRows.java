package org.clairevoie.query.contrast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.history.JourneyHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/// The rows of the contrast view: one graph a journey.
public final class GraphRows {
    private static final int FETCH = 500;
    private final JdbcClient database;
    private final JdbcTemplate cursor;
    private final TransactionTemplate reading;

    GraphRows(JdbcTemplate template, TransactionTemplate reading) {
        this.database = JdbcClient.create(template);
        this.cursor = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
        this.cursor.setFetchSize(FETCH);
        this.reading = reading;
    }

    /// Adds what comes next in one journey. What the graph holds already is left out, so that twice is as once.
    void append(UUID accompanimentId, List<RecordedEvent> events) {
        int held = database.sql("select sequence from contrast where accompaniment_id = ?").param(accompanimentId)
                .query((row, _) -> row.getInt(1)).optional().orElse(-1);
        List<RecordedEvent> fresh = events.stream().filter(event -> event.sequence() > held).toList();
        if (fresh.isEmpty()) {
            return;
        }
        if (fresh.getFirst().sequence() != held + 1) {
            throw new IllegalStateException("the graph of " + accompanimentId + " ends at " + held + ", next came " + fresh.getFirst().sequence());
        }
        int written = database.sql("""
                insert into contrast (accompaniment_id, sequence, position, graph) values (?, ?, ?, ?)
                on conflict (accompaniment_id) do update set
                    sequence = excluded.sequence, position = excluded.position, graph = contrast.graph || excluded.graph
                where contrast.sequence = ?""")
                .params(accompanimentId, fresh.getLast().sequence(), fresh.getLast().position(), GraphLines.write(fresh), held).update();
        if (written == 0) {
            throw new ConcurrencyFailureException("another feeder has written to the graph of " + accompanimentId + "; one of the two gives way");
        }
    }

    @Nullable JourneyHistory find(UUID accompanimentId) {
        return database.sql("select accompaniment_id, graph from contrast where accompaniment_id = ?").param(accompanimentId)
                .query((row, _) -> history(row)).optional().orElse(null);
    }

    /// What the view has taken in: the last position, and when that was recorded.
    public record Taken(long position, Instant recordedAt) {}

    /// Hands over every journey on one snapshot, a few at a time.
    ///
    /// @return what the view had taken in on that snapshot; null when it is empty
    public @Nullable Taken each(Consumer<JourneyHistory> consumer) {
        return reading.execute(_ -> {
            cursor.query("select accompaniment_id, graph from contrast order by accompaniment_id",
                    row -> { consumer.accept(history(row)); });
            return taken();
        });
    }

    /// Hands over those among these journeys that the view holds, on one snapshot, a few at a time.
    public void among(List<UUID> accompaniments, Consumer<JourneyHistory> consumer) {
        reading.executeWithoutResult(_ -> cursor.query(
                "select accompaniment_id, graph from contrast where accompaniment_id = any(?) order by accompaniment_id",
                row -> { consumer.accept(history(row)); }, new SqlArrayValue("uuid", accompaniments.toArray())));
    }

    public @Nullable Taken taken() {
        return database.sql("""
                select position, recorded_at from event_log
                where position = (select max(position) from contrast)""")
                .query((row, _) -> new Taken(row.getLong(1), row.getObject(2, java.time.OffsetDateTime.class).toInstant()))
                .optional().orElse(null);
    }

    private static JourneyHistory history(ResultSet row) throws SQLException {
        return JourneyHistory.of(GraphLines.read(row.getObject("accompaniment_id", UUID.class), row.getBytes("graph")));
    }
}
