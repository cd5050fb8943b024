package org.clairevoie.query.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of the exports: whoever writes one and whoever asks after it may be two nodes.
final class ExportRows {
    private final JdbcClient database;

    ExportRows(JdbcClient database) {
        this.database = database;
    }

    /// @param asked the question, as JSON
    /// @param rule why it failed, the last part of a problem's type
    record Row(
            UUID id, ExportState state, String asked, long done, long total, long rows, @Nullable String rule, @Nullable String detail,
            Instant askedAt, @Nullable Instant endedAt) {}

    void begin(UUID id, String asked, Instant now) {
        database.sql("insert into export (id, state, asked, asked_at, alive_at) values (?, 'RUNNING', ?, ?, ?)")
                .params(id, asked, at(now), at(now)).update();
    }

    @Nullable Row find(UUID id) {
        return database.sql("select * from export where id = ?").param(id).query((row, _) -> row(row)).optional().orElse(null);
    }

    /// The latest first.
    List<Row> list(String cohort, @Nullable UUID after, int limit) {
        return database.sql("""
                select * from export where asked::jsonb ->> 'cohort' = ? and (cast(? as uuid) is null or id < ?) order by id desc limit ?""")
                .params(Arrays.asList(cohort, after, after, limit)).query((row, _) -> row(row)).list();
    }

    /// @return false when it is not running any more: somebody cancelled it
    boolean progress(UUID id, long done, long total, long rows, Instant now) {
        return database.sql("update export set done = ?, total = ?, rows = ?, alive_at = ? where id = ? and state = 'RUNNING'")
                .params(done, total, rows, at(now), id).update() == 1;
    }

    void alive(UUID id, Instant now) {
        database.sql("update export set alive_at = ? where id = ? and state = 'RUNNING'").params(at(now), id).update();
    }

    /// @return false when it was not in the state to leave
    boolean change(UUID id, ExportState from, ExportState to, @Nullable String rule, @Nullable String detail, Instant now) {
        return database.sql("update export set state = ?, rule = ?, detail = ?, ended_at = ? where id = ? and state = ?")
                .params(Arrays.asList(to.name(), rule, detail, at(now), id, from.name())).update() == 1;
    }

    void interruptSilentSince(Instant moment, Instant now) {
        database.sql("""
                update export set state = 'INTERRUPTED', rule = 'export-interrupted', ended_at = ?,
                    detail = 'the process that wrote it stopped; nothing of it was kept: ask again'
                where state = 'RUNNING' and alive_at < ?""").params(at(now), at(moment)).update();
    }

    void expireEndedBefore(Instant moment) {
        database.sql("update export set state = 'EXPIRED' where state = 'DONE' and ended_at < ?").param(at(moment)).update();
    }

    /// Exports that still run or lie there, were asked for before an erasure, and have the erased person in their cohort.
    List<UUID> ofErased() {
        return database.sql("""
                select e.id from export e where e.state in ('RUNNING', 'DONE') and exists (
                    select from person_erasure p join event_log l on l.sequence = 0 and opened_for(l.envelope) = p.person
                    where p.state <> 'ASKED' and e.asked_at < p.recorded_at and (e.asked::jsonb ->> 'cohort' = 'all' or exists (
                        select from cohort_member m
                        where m.cohort::text = e.asked::jsonb ->> 'cohort' and m.accompaniment_id = l.accompaniment_id)))""")
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /// The same of those who were restricted after it was asked for, and are still.
    List<UUID> ofRestricted() {
        return database.sql("""
                select e.id from export e where e.state in ('RUNNING', 'DONE') and exists (
                    select from person_restriction p join event_log l on l.sequence = 0 and opened_for(l.envelope) = p.person
                    where p.lifted_at is null and e.asked_at < p.set_at and (e.asked::jsonb ->> 'cohort' = 'all' or exists (
                        select from cohort_member m
                        where m.cohort::text = e.asked::jsonb ->> 'cohort' and m.accompaniment_id = l.accompaniment_id)))""")
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class), ExportState.valueOf(row.getString("state")), row.getString("asked"), row.getLong("done"),
                row.getLong("total"), row.getLong("rows"), row.getString("rule"), row.getString("detail"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), ended == null ? null : ended.toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
