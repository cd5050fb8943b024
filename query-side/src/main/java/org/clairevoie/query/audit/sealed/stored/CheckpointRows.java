package org.clairevoie.query.audit.sealed.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.clairevoie.transparency.note.NoteSignature;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.tree.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Checkpoints: the last one, and those before.
public final class CheckpointRows {
    /// In one round trip: whoever asked anew for each row would hold one connection while waiting for another.
    private static final String SIGNED = """
            select size, note, signed_at, (select string_agg(lines, E'\\n' order by witness) from sealed.cosignature
            where cosignature.size = checkpoint.size) as cosignatures from sealed.checkpoint""";
    private static final String HEAD = "select size, root, note, key, signed_at from sealed.head";
    private final JdbcClient database;

    public CheckpointRows(JdbcClient database) {
        this.database = database;
    }

    /// @param checkpoint with the cosignatures it has
    /// @param cosignatures how many witnesses have cosigned it
    public record Signed(long size, Instant signedAt, SignedNote checkpoint, int cosignatures) {}

    /// @return null when nothing was ever signed
    public @Nullable Head head() {
        return database.sql(HEAD).query((row, _) -> head(row)).optional().orElse(null);
    }

    /// The last one, held until the transaction ends.
    ///
    /// @return null when another node holds it
    public @Nullable Head hold() {
        return database.sql(HEAD + " for update skip locked").query((row, _) -> head(row)).optional().orElse(null);
    }

    /// The same, however long another node holds it.
    public Head await() {
        return database.sql(HEAD + " for update").query((row, _) -> head(row)).single();
    }

    /// The last one again, signed by more keys.
    public void sign(Head again) {
        database.sql("update sealed.head set note = ?, key = ? where size = ?").params(again.note().toString(), again.key(), again.size()).update();
        put(again, true);
    }

    /// The very first one; another node may have been first.
    public void begin(Head head) {
        database.sql("insert into sealed.head (size, root, note, key, signed_at) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(head.size(), head.root().bytes(), head.note().toString(), head.key(), head.signedAt().atOffset(ZoneOffset.UTC)).update();
    }

    /// Puts the next one after the one that is held. Of a minute the last is kept, so that a busy log does not fill up with signatures.
    public void advance(Head from, Head to) {
        OffsetDateTime now = to.signedAt().atOffset(ZoneOffset.UTC);
        int moved = database.sql("update sealed.head set size = ?, root = ?, note = ?, key = ?, signed_at = ? where size = ?")
                .params(to.size(), to.root().bytes(), to.note().toString(), to.key(), now, from.size()).update();
        if (moved != 1) {
            throw new IllegalStateException("the checkpoint at " + from.size() + " is not the last one any more");
        }
        database.sql("""
                delete from sealed.checkpoint where size = ? and not kept and date_trunc('minute', signed_at) = date_trunc('minute', cast(? as timestamptz))""")
                .params(from.size(), now).update();
        put(to, false);
    }

    private void put(Head head, boolean kept) {
        database.sql("""
                insert into sealed.checkpoint (size, note, signed_at, kept) values (?, ?, ?, ?)
                on conflict (size) do update set note = excluded.note, signed_at = excluded.signed_at, kept = checkpoint.kept or excluded.kept""")
                .params(head.size(), head.note().toString(), head.signedAt().atOffset(ZoneOffset.UTC), kept).update();
    }

    /// @return false when it is gone already, since a later one came in the same minute
    public boolean keep(long size) {
        return database.sql("update sealed.checkpoint set kept = true where size = ?").param(size).update() == 1;
    }

    public void cosigned(long size, String witness, List<NoteSignature> lines, Instant now) {
        database.sql("""
                insert into sealed.cosignature (size, witness, lines, received_at) values (?, ?, ?, ?)
                on conflict (size, witness) do update set lines = excluded.lines, received_at = excluded.received_at""")
                .params(size, witness, String.join("\n", lines.stream().map(NoteSignature::line).toList()), now.atOffset(ZoneOffset.UTC)).update();
    }

    /// What a proof of this position is given with: the last one that witnesses have cosigned, else the last one.
    ///
    /// @return null when the position is not sealed yet
    public @Nullable SignedNote over(long position) {
        SignedNote cosigned = database.sql(SIGNED + " where size > ? and exists (select from sealed.cosignature where cosignature.size = checkpoint.size)"
                + " order by size desc limit 1").param(position).query((row, _) -> signed(row).checkpoint()).optional().orElse(null);
        Head head = cosigned == null ? head() : null;
        return head != null && head.size() > position ? withCosignatures(head.size(), head.note()) : cosigned;
    }

    /// In the order of sizes, from the first that is larger.
    public List<Signed> after(long size, int limit) {
        return database.sql(SIGNED + " where size > ? order by size limit ?").params(size, limit).query((row, _) -> signed(row)).list();
    }

    /// Those that are smaller, the largest first.
    public List<Signed> before(long size, int limit) {
        return database.sql(SIGNED + " where size < ? order by size desc limit ?").params(size, limit).query((row, _) -> signed(row)).list();
    }

    private static Signed signed(ResultSet row) throws SQLException {
        String cosignatures = row.getString("cosignatures");
        List<NoteSignature> lines = cosignatures == null ? List.of() : cosignatures.lines().filter(line -> !line.isBlank()).map(NoteSignature::parse).toList();
        return new Signed(row.getLong("size"), row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                SignedNote.parse(row.getString("note")).and(lines), lines.size());
    }

    public SignedNote withCosignatures(long size, SignedNote note) {
        List<NoteSignature> lines = database.sql("select lines from sealed.cosignature where size = ? order by witness").param(size)
                .query((row, _) -> row.getString(1)).list().stream().flatMap(String::lines).map(NoteSignature::parse).toList();
        return note.and(lines);
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong("size"), Hash.of(row.getBytes("root")), SignedNote.parse(row.getString("note")), row.getInt("key"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }
}
