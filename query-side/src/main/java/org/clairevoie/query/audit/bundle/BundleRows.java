package org.clairevoie.query.audit.bundle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The envelopes of one accompaniment, byte for byte.
final class BundleRows {
    private final JdbcClient database;

    BundleRows(JdbcClient database) {
        this.database = database;
    }

    /// An entry of the log, and where it stands.
    static final class Entry {
        final long position;
        final byte[] envelope;

        Entry(long position, byte[] envelope) {
            this.position = position;
            this.envelope = envelope;
        }
    }

    /// @param last position of its last event, -1 when there is none
    record Extent(long last, int events) {}

    Extent extent(UUID accompanimentId) {
        return database.sql("select coalesce(max(position), -1) as last, coalesce(max(sequence), -1) + 1 as events from event_log where accompaniment_id = ?")
                .param(accompanimentId).query((row, _) -> new Extent(row.getLong("last"), row.getInt("events"))).single();
    }

    Set<String> types(UUID accompanimentId) {
        return new TreeSet<>(database.sql("select distinct type from event_log where accompaniment_id = ?").param(accompanimentId)
                .query((row, _) -> row.getString(1)).list());
    }

    List<Entry> entries(UUID accompanimentId, int from, int to) {
        return database.sql("select position, envelope from event_log where accompaniment_id = ? and sequence >= ? and sequence < ? order by sequence")
                .params(accompanimentId, from, to).query((row, _) -> new Entry(row.getLong("position"), row.getBytes("envelope"))).list();
    }
}
