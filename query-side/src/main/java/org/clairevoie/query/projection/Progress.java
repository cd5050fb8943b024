package org.clairevoie.query.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How far each view is behind the head of the log. Read from the stored tokens, so that it holds for all nodes and cannot
/// freeze with a processor.
public final class Progress {
    private final JdbcClient database;
    private final Views views;
    private final Clock clock;

    Progress(JdbcClient database, Views views, Clock clock) {
        this.database = database;
        this.views = views;
        this.clock = clock;
    }

    /// @param position the last event taken, -1 for none
    /// @param head the last event of the log, -1 for none
    /// @param behind how long the oldest event not yet taken has been in the log
    /// @param parked events that the view could not take
    public record Of(String view, long position, long head, Duration behind, long parked) {
        public long events() {
            return Math.max(0, head - position);
        }
    }

    public List<Of> all() {
        return views.names().stream().map(this::of).toList();
    }

    public Of of(String view) {
        return database.sql("""
                with head as (select coalesce(max(position), -1) as position from event_log),
                     taken as (
                         select coalesce(min(coalesce((convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint, -1)), -1) as position
                         from token_entry where processor_name = :view)
                select taken.position, head.position as head,
                       (select recorded_at from event_log next where next.position = taken.position + 1) as waiting_since,
                       (select count(*) from parked_event where view = :view) as parked
                from head, taken""")
                .param("view", view)
                .query((row, _) -> new Of(
                        view, row.getLong("position"), row.getLong("head"),
                        since(row.getObject("waiting_since", OffsetDateTime.class)), row.getLong("parked")))
                .single();
    }

    private Duration since(@org.jspecify.annotations.Nullable OffsetDateTime waiting) {
        Instant now = clock.instant();
        return waiting == null || waiting.toInstant().isAfter(now) ? Duration.ZERO : Duration.between(waiting.toInstant(), now);
    }

}
