package org.clairevoie.command.rights;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the log and the registry know of a person, who has no other name here than a pseudonym.
public final class PersonRows {
    private static final RowMapper<UUID> ID = (row, _) -> row.getObject(1, UUID.class);
    private final JdbcClient database;

    PersonRows(JdbcClient database) {
        this.database = database;
    }

    boolean isKnown(String person) {
        return database.sql("select exists (select from person_key where person = ?)").param(person)
                .query((row, _) -> row.getBoolean(1)).single();
    }

    /// For whom an accompaniment was opened; null when there is no such accompaniment.
    @Nullable String personOf(UUID accompaniment) {
        return database.sql("select opened_for(envelope) from event_log where accompaniment_id = ? and sequence = 0").param(accompaniment)
                .query((row, _) -> row.getString(1)).optional().orElse(null);
    }

    public List<UUID> accompaniments(String person) {
        return database.sql("select accompaniment_id from event_log where sequence = 0 and opened_for(envelope) = ? order by position")
                .param(person).query(ID).list();
    }

    /// Those of the person's accompaniments whose last word on a hold is that it was set.
    public List<UUID> held(String person) {
        return database.sql("""
                select accompaniment_id from (
                    select distinct on (accompaniment_id) accompaniment_id, type from event_log
                    where accompaniment_id = any(?) and type in ('accompaniment.legal-hold-set.v1', 'accompaniment.legal-hold-lifted.v1')
                    order by accompaniment_id, sequence desc) last
                where type = 'accompaniment.legal-hold-set.v1'""").param(accompaniments(person).toArray(UUID[]::new)).query(ID).list();
    }

    List<UUID> notYetErased(String person) {
        return database.sql("""
                select asked.id from unnest(?) asked (id) where not exists (
                    select from event_log l where l.accompaniment_id = asked.id and l.type = 'accompaniment.personal-data-erased.v1')""")
                .param(accompaniments(person).toArray(UUID[]::new)).query(ID).list();
    }
}
