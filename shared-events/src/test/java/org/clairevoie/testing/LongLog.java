package org.clairevoie.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/// A log of so many rows, none of them an event that could be read, of one source: to see by which plans it is asked.
public final class LongLog {
    private LongLog() {}

    public static void of(JdbcClient database, int rows) {
        database.sql("""
                insert into event_log (position, accompaniment_id, sequence, event_id, source, source_event_id, type, recorded_at, envelope)
                select n, md5(n::text)::uuid, 1, md5('event ' || n)::uuid, 'https://long.example', n::text, 'none', now(), '\\x00'
                from generate_series(0, ? - 1) n""").param(rows).update();
        database.sql("analyze event_log").update();
    }

    /// Of a line of a plan.
    public static boolean isReadWhole(String line) {
        return line.contains("Seq Scan on event_log");
    }
}
