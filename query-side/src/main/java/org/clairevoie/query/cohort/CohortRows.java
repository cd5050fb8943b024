package org.clairevoie.query.cohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The cohorts there are, with their members.
final class CohortRows {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    CohortRows(JdbcClient database, TransactionTemplate transaction, JsonMapper json) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
    }

    /// Adds a cohort if what all cohorts say together, this one included, may be told. One at a time, so that no two pass
    /// that would not pass together.
    ///
    /// @param mayBeTold of how many journeys stand in exactly which cohorts
    /// @return whether it was added
    boolean add(Cohort cohort, List<UUID> members, Predicate<Map<Set<String>, Long>> mayBeTold) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            database.sql("lock table cohort in share row exclusive mode").update();
            insert(cohort, members);
            boolean added = mayBeTold.test(parts());
            if (!added) {
                status.setRollbackOnly();
            }
            return added;
        }));
    }

    private void insert(Cohort cohort, List<UUID> members) {
        database.sql("""
                insert into cohort (id, name, definition, happened_by, known_by, clock, position, size, made_at)
                values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)""")
                .params(cohort.id(), cohort.name(), json.writeValueAsString(cohort.definition()), utc(cohort.happenedBy()),
                        utc(cohort.knownBy()), cohort.clock().name(), cohort.position(), cohort.size(), utc(cohort.madeAt()))
                .update();
        database.sql("insert into cohort_member (cohort, accompaniment_id) select ?, unnest(?)")
                .params(cohort.id(), new SqlArrayValue("uuid", members.toArray())).update();
    }

    private Map<Set<String>, Long> parts() {
        Map<Set<String>, Long> parts = new HashMap<>();
        database.sql("""
                select cohorts, count(*) as journeys
                from (select array_agg(cohort::text order by cohort) as cohorts from cohort_member group by accompaniment_id) journey
                group by cohorts""")
                .query(row -> {
                    parts.merge(Set.of((String[]) row.getArray("cohorts").getArray()), row.getLong("journeys"), Long::sum);
                });
        return parts;
    }

    long count() {
        return database.sql("select count(*) from cohort").query((row, _) -> row.getLong(1)).single();
    }

    @Nullable Cohort find(UUID id) {
        return database.sql("select * from cohort where id = ?").param(id).query((row, _) -> cohort(row)).optional().orElse(null);
    }

    /// In the order of their making.
    List<Cohort> list() {
        return database.sql("select * from cohort order by number").query((row, _) -> cohort(row)).list();
    }

    List<UUID> members(UUID cohort) {
        return database.sql("select accompaniment_id from cohort_member where cohort = ? order by accompaniment_id").param(cohort)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /// Those made before it that are part of it, or that it is part of: what their answers say and its own do not tells of
    /// the journeys between.
    List<Cohort> madeBeforeAndNested(UUID cohort) {
        return database.sql("""
                select earlier.* from cohort asked join cohort earlier on earlier.number < asked.number
                cross join lateral (select count(*) as journeys from cohort_member one join cohort_member other using (accompaniment_id)
                                    where one.cohort = asked.id and other.cohort = earlier.id) shared
                where asked.id = ? and shared.journeys > 0 and shared.journeys in (asked.size, earlier.size)
                order by earlier.number""")
                .param(cohort).query((row, _) -> cohort(row)).list();
    }

    private Cohort cohort(ResultSet row) throws SQLException {
        return new Cohort(
                row.getObject("id", UUID.class), row.getString("name"), json.readValue(row.getString("definition"), CohortDefinition.class),
                instant(row, "happened_by"), instant(row, "known_by"), KnownClock.valueOf(row.getString("clock")), row.getLong("position"),
                row.getLong("size"), instant(row, "made_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
