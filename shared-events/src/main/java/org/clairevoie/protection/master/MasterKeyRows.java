package org.clairevoie.protection.master;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// Which master keys wrap something in this database, and what they wrap.
final class MasterKeyRows {
    private final JdbcClient database;

    MasterKeyRows(JdbcClient database) {
        this.database = database;
    }

    /// @param leaving whether another is taking its place
    /// @param pseudonyms the key of the pseudonyms that it was handed, wrapped, in hexadecimal digits; null where it derives its own
    record Row(String fingerprint, boolean leaving, @Nullable String pseudonyms) {}

    /// A key of a person, as it is wrapped, in hexadecimal digits.
    record Wrapped(String person, String key) {}

    List<Row> all() {
        return database.sql("select fingerprint, leaving, encode(pseudonyms, 'hex') from master_key order by leaving")
                .query((row, _) -> new Row(row.getString(1), row.getBoolean(2), row.getString(3))).list();
    }

    /// The very first, unless another node was first.
    void begin(String fingerprint) {
        database.sql("insert into master_key (fingerprint) values (?) on conflict do nothing").param(fingerprint).update();
    }

    /// From here on the next is wrapped with, in one statement. Does nothing when a change is under way.
    void change(String before, String next, byte[] pseudonyms) {
        database.sql("""
                with leaving as (
                    update master_key set leaving = true where fingerprint = :before and not leaving
                        and not exists (select from master_key other where other.leaving) returning fingerprint)
                insert into master_key (fingerprint, pseudonyms) select :next, :pseudonyms from leaving""")
                .param("before", before).param("next", next).param("pseudonyms", pseudonyms).update();
    }

    /// Some of the keys that a master key wraps, in the order of persons.
    List<Wrapped> wrappedBy(String fingerprint, String after, int most) {
        return database.sql("""
                select person, encode(wrapped, 'hex') from person_key where person > ? and wrapped_by = ? and wrapped is not null
                order by person limit ?""")
                .params(after, fingerprint, most).query((row, _) -> new Wrapped(row.getString(1), row.getString(2))).list();
    }

    /// Keys that were destroyed or wrapped anew meanwhile stay as they are.
    ///
    /// @param anew in the same order
    void rewrap(List<Wrapped> before, List<Wrapped> anew, String fingerprint) {
        database.sql("""
                update person_key held set wrapped = decode(each.anew, 'hex'), wrapped_by = :fingerprint
                from unnest(cast(:persons as text[]), cast(:before as text[]), cast(:anew as text[])) each (person, before, anew)
                where held.person = each.person and held.wrapped = decode(each.before, 'hex')""")
                .param("fingerprint", fingerprint)
                .param("persons", new SqlArrayValue("text", before.stream().map(Wrapped::person).toArray()))
                .param("before", new SqlArrayValue("text", before.stream().map(Wrapped::key).toArray()))
                .param("anew", new SqlArrayValue("text", anew.stream().map(Wrapped::key).toArray()))
                .update();
    }

    /// Destroyed keys are wrapped by nothing.
    void letGo(String fingerprint) {
        database.sql("update person_key set wrapped_by = null where wrapped is null and wrapped_by = ?").param(fingerprint).update();
    }

    /// The database refuses as long as it wraps anything.
    ///
    /// @throws org.springframework.dao.DataIntegrityViolationException when it does
    void end(String fingerprint) {
        database.sql("delete from master_key where fingerprint = ? and leaving").param(fingerprint).update();
    }

    /// PostgreSQL keeps the bytes of what was updated in its file until the table is written anew.
    void writeKeysAnew() {
        database.sql("vacuum (full, analyze) person_key").update();
    }

    /// How many keys each master key wraps, by its fingerprint.
    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        all().forEach(row -> counts.put(row.fingerprint(), 0L));
        database.sql("select wrapped_by, count(*) from person_key where wrapped is not null group by wrapped_by")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }
}
