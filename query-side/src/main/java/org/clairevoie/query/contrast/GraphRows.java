package org.clairevoie.query.contrast;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.contrast.kept.Gathering;
import org.clairevoie.query.contrast.kept.PieceRows;
import org.clairevoie.query.history.JourneyHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/// The rows of the contrast view: a part of a graph a row.
public final class GraphRows {
    private static final int FETCH = 500;
    private static final int SOME = 500;
    private final JdbcClient database;
    private final PieceRows pieces;
    private final JdbcTemplate cursor;
    private final TransactionTemplate reading;
    private final Restrictions restrictions;
    private final Passes passes;

    GraphRows(JdbcTemplate template, TransactionTemplate reading, Restrictions restrictions, Passes passes) {
        this.database = JdbcClient.create(template);
        this.pieces = new PieceRows(database);
        this.cursor = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.cursor.setFetchSize(FETCH);
        this.reading = reading;
        this.restrictions = restrictions;
        this.passes = passes;
    }

    /// Adds events to the graphs of their journeys. What a graph holds already is left out, so that twice is as once.
    void append(List<RecordedEvent> events) {
        pieces.add(events);
    }

    @Nullable JourneyHistory find(UUID accompanimentId) {
        Gathering gathering = new Gathering(Long.MAX_VALUE);
        database.sql("select part, events from contrast where accompaniment_id = ? order by part").param(accompanimentId)
                .query((RowCallbackHandler) row -> gathering.add(accompanimentId, row.getInt(1), row.getBytes(2)));
        return gathering.end();
    }

    /// What the view has taken in: the last position, and when that was recorded.
    public record Taken(long position, Instant recordedAt) {}

    /// Hands over every journey on one snapshot, a few at a time, but those of persons who are restricted.
    ///
    /// @return what the view had taken in on that snapshot; null when it is empty
    public @Nullable Taken each(Consumer<JourneyHistory> consumer) {
        return passes.run(() -> reading.execute(_ -> {
            Set<UUID> restricted = restrictions.accompaniments();
            gather("", history -> {
                if (!restricted.contains(history.events().getFirst().accompanimentId())) {
                    consumer.accept(history);
                }
            });
            return taken();
        }));
    }

    /// Hands over those among these journeys that the view holds, on one snapshot, a few at a time. Whoever was chosen before being restricted
    /// is among them: the difference between two answers about one cohort would tell how that one reads.
    public void among(List<UUID> accompaniments, Consumer<JourneyHistory> consumer) {
        passes.run(() -> {
            gatherAmong(accompaniments, consumer);
            return null;
        });
    }

    private void gatherAmong(List<UUID> accompaniments, Consumer<JourneyHistory> consumer) {
        reading.executeWithoutResult(_ -> gather(
                "where accompaniment_id = any(?)", consumer, new SqlArrayValue("uuid", accompaniments.toArray())));
    }

    /// Hands over journeys behind one, in the order of their ids and some at a time, until there are enough or no more; but those of persons
    /// who are restricted.
    void behind(@Nullable UUID after, BooleanSupplier enough, Consumer<JourneyHistory> consumer) {
        passes.run(() -> {
            UUID last = after;
            do {
                last = some(last, consumer);
            } while (last != null && !enough.getAsBoolean());
            return null;
        });
    }

    /// @return where to go on after; null when there is nothing further
    private @Nullable UUID some(@Nullable UUID after, Consumer<JourneyHistory> consumer) {
        List<UUID> some = database.sql("select accompaniment_id from contrast where part = 0" + (after == null ? "" : " and accompaniment_id > :after")
                + " order by accompaniment_id limit :most").param("after", after).param("most", SOME).query((row, _) -> row.getObject(1, UUID.class)).list();
        Set<UUID> restricted = restrictions.accompaniments();
        gatherAmong(some.stream().filter(journey -> !restricted.contains(journey)).toList(), consumer);
        return some.size() < SOME ? null : some.getLast();
    }

    private void gather(String condition, Consumer<JourneyHistory> consumer, Object... values) {
        Gathering gathering = new Gathering(Long.MAX_VALUE);
        cursor.query("select accompaniment_id, part, events from contrast " + condition + " order by accompaniment_id, part", row -> {
            JourneyHistory before = gathering.add(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3));
            if (before != null) {
                consumer.accept(before);
            }
        }, values);
        JourneyHistory last = gathering.end();
        if (last != null) {
            consumer.accept(last);
        }
    }

    public @Nullable Taken taken() {
        return database.sql("select position, recorded_at from event_log where position = (select position from contrast_taken)")
                .query((row, _) -> new Taken(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional().orElse(null);
    }
}
