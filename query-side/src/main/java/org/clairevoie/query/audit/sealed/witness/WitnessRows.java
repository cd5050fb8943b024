package org.clairevoie.query.audit.sealed.witness;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How far each witness is.
public final class WitnessRows {
    private final JdbcClient database;

    public WitnessRows(JdbcClient database) {
        this.database = database;
    }

    /// @param size of the tree that it cosigned last, as it says
    /// @param answer what it said last, empty when all was well
    /// @param doubts whether it has cosigned what this log does not go on from
    public record Seen(String name, long size, String answer, boolean doubts) {}

    public List<Seen> all() {
        return database.sql("select name, size, answer, doubts from sealed.witness order by name")
                .query((row, _) -> new Seen(row.getString("name"), row.getLong("size"), row.getString("answer"), row.getBoolean("doubts"))).list();
    }

    /// Of all nodes one asks it now.
    ///
    /// @return whether it is this one
    boolean claim(String witness, Instant now, Duration every) {
        database.sql("insert into sealed.witness (name, asked_at) values (?, 'epoch') on conflict do nothing").param(witness).update();
        return database.sql("update sealed.witness set asked_at = ? where name = ? and asked_at <= ?")
                .params(now.atOffset(ZoneOffset.UTC), witness, now.minus(every).atOffset(ZoneOffset.UTC)).update() == 1;
    }

    long size(String witness) {
        return database.sql("select size from sealed.witness where name = ?").param(witness).query((row, _) -> row.getLong(1)).single();
    }

    void answered(String witness, long size, String answer, boolean doubts) {
        database.sql("update sealed.witness set size = ?, answer = ?, doubts = ? where name = ?").params(size, answer, doubts, witness).update();
    }
}
