package org.clairevoie.query.audit.sealed.sealer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How far the last checkpoint is behind the head of the log: read from what is stored, so that it holds for all nodes and cannot
/// freeze with a sealer.
final class SealingProgress {
    private final JdbcClient database;
    private final Clock clock;

    SealingProgress(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param size entries under the last checkpoint, 0 when there is none
    /// @param events in the log that are not sealed
    /// @param behind how long the oldest of them has been in the log
    record Now(long size, long events, Duration behind) {}

    Now now() {
        return database.sql("""
                with sealed as (select coalesce((select size from sealed.head), 0) as size)
                select size, (select coalesce(max(position), -1) + 1 from event_log) as events,
                       (select recorded_at from event_log where position = size) as waiting_since
                from sealed""")
                .query((row, _) -> new Now(row.getLong("size"), Math.max(0, row.getLong("events") - row.getLong("size")),
                        since(row.getObject("waiting_since", OffsetDateTime.class)))).single();
    }

    private Duration since(@Nullable OffsetDateTime waiting) {
        Instant now = clock.instant();
        return waiting == null || waiting.toInstant().isAfter(now) ? Duration.ZERO : Duration.between(waiting.toInstant(), now);
    }
}
