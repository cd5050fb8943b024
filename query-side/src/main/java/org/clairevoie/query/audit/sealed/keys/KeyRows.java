package org.clairevoie.query.audit.sealed.keys;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.clairevoie.transparency.note.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which keys have signed since when.
public final class KeyRows {
    private final JdbcClient database;

    public KeyRows(JdbcClient database) {
        this.database = database;
    }

    /// @param vkeys a vkey a line
    /// @param size entries in the log when they took over
    /// @param rotation the note in which both keys say so; null for the first keys
    public record Keys(int number, String vkeys, long size, @Nullable String rotation, Instant since) {
        public List<VerifierKey> verifiers() {
            return Arrays.stream(vkeys.split("\n", -1)).map(VerifierKey::parse).toList();
        }
    }

    /// In the order in which they signed.
    public List<Keys> all() {
        return database.sql("select number, vkeys, size, rotation, since from sealed.sealing_key order by number")
                .query((row, _) -> new Keys(row.getInt("number"), row.getString("vkeys"), row.getLong("size"), row.getString("rotation"),
                        row.getObject("since", OffsetDateTime.class).toInstant())).list();
    }

    /// The first keys ever, unless another node was first.
    void begin(String vkeys, Instant now) {
        database.sql("insert into sealed.sealing_key (number, vkeys, size, since) values (0, ?, 0, ?) on conflict do nothing")
                .params(vkeys, now.atOffset(ZoneOffset.UTC)).update();
    }

    void add(int number, String vkeys, long size, String rotation, Instant since) {
        database.sql("insert into sealed.sealing_key (number, vkeys, size, rotation, since) values (?, ?, ?, ?, ?)")
                .params(number, vkeys, size, rotation, since.atOffset(ZoneOffset.UTC)).update();
    }
}
