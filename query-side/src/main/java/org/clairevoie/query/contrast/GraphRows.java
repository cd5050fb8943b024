package org.clairevoie.query.contrast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.history.JourneyHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The rows of the contrast view: an event a row.
final class GraphRows {
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

    /// Adds events to the graphs of their journeys. What a graph holds already is left out, so that twice is as once.
    void append(List<RecordedEvent> events) {
        database.sql("""
                insert into contrast (accompaniment_id, sequence, position, line)
                select * from unnest(cast(? as uuid[]), cast(? as integer[]), cast(? as bigint[]), cast(? as bytea[]))
                on conflict do nothing""")
                .params(events.stream().map(RecordedEvent::accompanimentId).toArray(UUID[]::new),
                        events.stream().map(RecordedEvent::sequence).toArray(Integer[]::new),
                        events.stream().map(RecordedEvent::position).toArray(Long[]::new),
                        events.stream().map(GraphLines::write).toArray(byte[][]::new))
                .update();
    }

    @Nullable JourneyHistory find(UUID accompanimentId) {
        List<RecordedEvent> events = database.sql("select line from contrast where accompaniment_id = ? order by sequence")
                .param(accompanimentId).query((row, _) -> GraphLines.read(accompanimentId, row.getBytes(1))).list();
        return events.isEmpty() ? null : history(events);
    }

    /// What the view has taken in: the last position, and when that was recorded.
    record Taken(long position, Instant recordedAt) {}

    /// Hands over every journey on one snapshot, a few at a time.
    ///
    /// @return what the view had taken in on that snapshot; null when it is empty
    @Nullable Taken each(Consumer<JourneyHistory> consumer) {
        return reading.execute(_ -> {
            List<RecordedEvent> journey = new ArrayList<>();
            cursor.query("select accompaniment_id, line from contrast order by accompaniment_id, sequence", row -> {
                RecordedEvent event = GraphLines.read(row.getObject(1, UUID.class), row.getBytes(2));
                if (!journey.isEmpty() && !journey.getFirst().accompanimentId().equals(event.accompanimentId())) {
                    consumer.accept(history(journey));
                    journey.clear();
                }
                journey.add(event);
            });
            if (!journey.isEmpty()) {
                consumer.accept(history(journey));
            }
            return taken();
        });
    }

    @Nullable Taken taken() {
        return database.sql("""
                select position, recorded_at from event_log
                where position = (select max(position) from contrast)""")
                .query((row, _) -> new Taken(row.getLong(1), row.getObject(2, java.time.OffsetDateTime.class).toInstant()))
                .optional().orElse(null);
    }

    /// @throws IllegalStateException when the graph has a hole: it would be read as if the event had never been
    private static JourneyHistory history(List<RecordedEvent> events) {
        if (events.getLast().sequence() != events.size() - 1) {
            throw new IllegalStateException("the graph of " + events.getFirst().accompanimentId() + " has a hole: rebuild the view contrast");
        }
        return JourneyHistory.of(events);
    }
}
