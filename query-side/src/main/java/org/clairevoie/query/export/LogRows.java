package org.clairevoie.query.export;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.clairevoie.eventlog.EventFormat;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.export.writing.Histories;
import org.clairevoie.query.history.JourneyHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everybody, and their journeys, straight out of the log up to a position: the log is never rewritten, so no snapshot need be
/// held while an export runs.
final class LogRows implements Histories {
    private static final int PAGE = 10_000;
    private static final UUID FIRST = new UUID(0, 0);
    private final JdbcClient database;

    LogRows(JdbcClient database) {
        this.database = database;
    }

    /// The last event there is.
    record Head(long position, Instant recordedAt) {}

    @Nullable Head head() {
        return database.sql("select position, recorded_at from event_log order by position desc limit 1")
                .query((row, _) -> new Head(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant())).optional().orElse(null);
    }

    /// How many journeys there are up to a position, counted no further than `most`.
    long count(long position, long most) {
        return database.sql("select count(*) from (select 1 from event_log where sequence = 0 and position <= ? limit ?) counted")
                .params(position, most).query((row, _) -> row.getLong(1)).single();
    }

    /// Page by page, so that no cursor stays open.
    void each(long position, Consumer<UUID> member) {
        List<UUID> page = List.of(FIRST);
        while (!page.isEmpty()) {
            page = database.sql("""
                    select accompaniment_id from event_log where accompaniment_id > ? and sequence = 0 and position <= ?
                    order by accompaniment_id limit ?""")
                    .params(page.getLast(), position, PAGE).query((row, _) -> row.getObject(1, UUID.class)).list();
            page.forEach(member);
        }
    }

    @Override
    public Map<UUID, JourneyHistory> of(List<UUID> accompaniments, long position) {
        String ids = accompaniments.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        Map<UUID, List<RecordedEvent>> events = new HashMap<>();
        database.sql("""
                select envelope from event_log where accompaniment_id = any(cast(? as uuid[])) and position <= ?
                order by accompaniment_id, sequence""")
                .params(ids, position).query((row, _) -> EventFormat.read(row.getBytes(1))).list()
                .forEach(event -> events.computeIfAbsent(event.accompanimentId(), _ -> new ArrayList<>()).add(event));
        Map<UUID, JourneyHistory> journeys = new HashMap<>();
        events.forEach((id, each) -> journeys.put(id, JourneyHistory.of(each)));
        return journeys;
    }
}
