package org.clairevoie.query.audit.sealed.witness;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How far each witness is that is asked.
public final class WitnessRows {
    private final JdbcClient database;
    private final String[] asked;

    /// @param asked their names: what others said before they were left out of the policy counts no more
    public WitnessRows(JdbcClient database, List<String> asked) {
        this.database = database;
        this.asked = asked.toArray(String[]::new);
    }

    /// @param size of the tree that it cosigned last, with a signature that holds
    /// @param answer what it said last, empty when all was well
    /// @param doubts whether it said last that it has cosigned what this log does not go on from: its word alone, until it cosigns again
    public record Seen(String name, long size, String answer, boolean doubts) {}

    public List<Seen> all() {
        return database.sql("select name, size, answer, doubts from sealed.witness where name = any(?) order by name").param(asked)
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

    Seen seen(String witness) {
        return all().stream().filter(each -> each.name().equals(witness)).findFirst().orElseThrow();
    }

    void cosigned(String witness, long size) {
        database.sql("update sealed.witness set size = ?, answer = '', doubts = false where name = ?").params(size, witness).update();
    }

    void doubts(String witness, String answer) {
        database.sql("update sealed.witness set answer = ?, doubts = true where name = ?").params(answer, witness).update();
    }

    /// It said nothing of the log: what it doubted stands.
    void refused(String witness, String because) {
        database.sql("update sealed.witness set answer = ? where name = ?").params(because, witness).update();
    }
}
