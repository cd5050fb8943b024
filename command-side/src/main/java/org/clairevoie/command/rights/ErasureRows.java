package org.clairevoie.command.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How far each erasure is, for whichever node takes it up.
final class ErasureRows {
    private final JdbcClient database;
    private final JdbcOperations keys;

    ErasureRows(JdbcOperations keys) {
        this.database = JdbcClient.create(keys);
        this.keys = keys;
    }

    @Nullable Erasure of(String person) {
        return database.sql("select * from person_erasure where person = ?").param(person).query((row, _) -> erasure(row)).optional().orElse(null);
    }

    /// The first hundred whose key is there still, and as many that wait for what others have open: neither are in the way of the others.
    List<Erasure> unfinished() {
        return database.sql("""
                (select * from person_erasure where state in ('ASKED', 'RECORDED') order by asked_at limit 100) union all
                (select * from person_erasure where state = 'DESTROYED' order by asked_at limit 100)""").query((row, _) -> erasure(row)).list();
    }

    void begin(UUID id, String person, String askedBy, Instant now) {
        database.sql("insert into person_erasure (id, person, state, asked_by, asked_at) values (?, ?, 'ASKED', ?, ?)")
                .params(id, person, askedBy, at(now)).update();
    }

    void recorded(Erasure erasure, Instant now) {
        database.sql("update person_erasure set state = 'RECORDED', recorded_at = ? where id = ? and state = 'ASKED'")
                .params(at(now), erasure.id()).update();
    }

    /// The key and the word of it, both or neither. The row of the key stays, so that nobody makes the person a new one.
    void destroy(Erasure erasure, Instant now) {
        database.sql("""
                with destroyed as (
                    update person_key set wrapped = null, destroyed_at = :now where person = :person and wrapped is not null)
                update person_erasure set state = 'DESTROYED', destroyed_at = :now where id = :id and state = 'RECORDED'""")
                .param("now", at(now)).param("person", erasure.person()).param("id", erasure.id()).update();
    }

    /// The other transactions that are open now, of every database of the server. Until the last of them has ended, one may see what was
    /// there before, and PostgreSQL keeps it.
    Set<String> transactions() {
        return new HashSet<>(database.sql("select virtualtransaction from pg_locks where locktype = 'virtualxid' and pid <> pg_backend_pid()")
                .query((row, _) -> row.getString(1)).list());
    }

    /// PostgreSQL keeps the bytes of what was updated in its file until the table is written anew. Whoever reads keys waits behind that: it
    /// waits no longer than a second for those before it, and is tried again.
    ///
    /// @throws org.springframework.dao.DataAccessException when somebody reads the table for longer
    void writeKeysAnew() {
        keys.execute((Statement statement) -> {
            statement.execute("set lock_timeout = '1s'");
            try {
                return statement.execute("vacuum (full, analyze) person_key");
            } finally {
                statement.execute("reset lock_timeout");
            }
        });
    }

    /// Whether the key is there again: its table was restored from a backup.
    boolean isKeyBack(String person) {
        return database.sql("select exists (select from person_key where person = ? and wrapped is not null)").param(person)
                .query((row, _) -> row.getBoolean(1)).single();
    }

    void beginAgain(Erasure erasure) {
        database.sql("""
                update person_erasure set state = 'ASKED', recorded_at = null, destroyed_at = null, done_at = null where id = ? and state = 'DONE'""")
                .param(erasure.id()).update();
    }

    /// What is left are no words of the person: nothing of it need be kept apart any more.
    void done(Erasure erasure, Instant now) {
        database.sql("""
                with lifted as (
                    update person_restriction set lifted_by = :by, lifted_at = :now where person = :person and lifted_at is null)
                update person_erasure set state = 'DONE', done_at = :now where id = :id and state = 'DESTROYED'""")
                .param("by", erasure.askedBy()).param("now", at(now)).param("person", erasure.person()).param("id", erasure.id()).update();
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        OffsetDateTime destroyed = row.getObject("destroyed_at", OffsetDateTime.class);
        return new Erasure(
                row.getObject("id", UUID.class), row.getString("person"), Erasure.State.valueOf(row.getString("state")), row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), destroyed == null ? null : destroyed.toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
