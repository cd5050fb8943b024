package org.clairevoie.eventlog;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the log: one accompaniment in sequence order, or everything in position order.
public final class LogReader {
    /// Before the first event.
    public static final long NOTHING = -1;

    private static final int SOME = 500;
    private static final RowMapper<RecordedEvent> EVENT = (row, _) -> EventFormat.read(row.getBytes("envelope"));
    private final JdbcClient database;

    public LogReader(JdbcClient database) {
        this.database = database;
    }

    public List<RecordedEvent> accompaniment(UUID accompanimentId, long firstSequence) {
        return database.sql("select envelope from event_log where accompaniment_id = ? and sequence >= ? order by sequence")
                .params(accompanimentId, firstSequence).query(EVENT).list();
    }

    /// The same, some at a time: for who keeps little of each.
    public Stream<RecordedEvent> accompanimentBySome(UUID accompanimentId, long firstSequence) {
        return Stream.iterate(some(accompanimentId, firstSequence), some -> !some.isEmpty(),
                some -> some.size() < SOME ? List.of() : some(accompanimentId, some.getLast().sequence() + 1L)).flatMap(List::stream);
    }

    private List<RecordedEvent> some(UUID accompanimentId, long firstSequence) {
        return database.sql("select envelope from event_log where accompaniment_id = ? and sequence >= ? order by sequence limit ?")
                .params(accompanimentId, firstSequence, SOME).query(EVENT).list();
    }

    /// The next events after a position, at most `limit`: an empty list at the head.
    public List<RecordedEvent> after(long position, int limit) {
        return database.sql("select envelope from event_log where position > ? order by position limit ?")
                .params(position, limit).query(EVENT).list();
    }

    /// The last position, or [#NOTHING].
    public long head() {
        return database.sql("select coalesce(max(position), -1) from event_log").query((row, _) -> row.getLong(1)).single();
    }

    /// The last sequence of an accompaniment, or [#NOTHING].
    public long lastSequence(UUID accompanimentId) {
        return database.sql("select coalesce(max(sequence), -1) from event_log where accompaniment_id = ?")
                .param(accompanimentId).query((row, _) -> row.getLong(1)).single();
    }

    /// @return null when no event has this key
    public @Nullable RecordedEvent find(EventKey key) {
        return database.sql("select envelope from event_log where source = ? and source_event_id = ?")
                .params(key.source(), key.id()).query(EVENT).optional().orElse(null);
    }

    public @Nullable RecordedEvent at(long position) {
        return database.sql("select envelope from event_log where position = ?").param(position).query(EVENT).optional().orElse(null);
    }
}
