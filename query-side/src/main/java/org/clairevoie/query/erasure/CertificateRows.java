package org.clairevoie.query.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.clairevoie.query.projection.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what became of an erasure from where it was done: nothing of a certificate is kept that could come to differ.
final class CertificateRows {
    private final JdbcClient database;
    private final Progress progress;

    CertificateRows(JdbcClient database, Progress progress) {
        this.database = database;
        this.progress = progress;
    }

    /// @return null when this person has no such erasure
    @Nullable Certificate find(String person, UUID id) {
        List<Certificate.Accompaniment> said = said(person);
        long deleted = exports("e.rule = 'erased'", id);
        long left = exports("e.state in ('RUNNING', 'DONE')", id);
        long last = said.stream().mapToLong(Certificate.Accompaniment::position).max().orElse(-1);
        List<String> behind = progress.all().stream().filter(view -> view.position() < last).map(Progress.Of::view).toList();
        return database.sql("select * from person_erasure where person = ? and id = ?").params(person, id)
                .query((row, _) -> certificate(row, said, deleted, left, behind)).optional().orElse(null);
    }

    private List<Certificate.Accompaniment> said(String person) {
        return database.sql("""
                select erased.accompaniment_id, erased.event_id, erased.position from event_log opened
                join event_log erased on erased.accompaniment_id = opened.accompaniment_id and erased.type = 'accompaniment.personal-data-erased.v1'
                where opened.sequence = 0 and opened_for(opened.envelope) = ? order by erased.position""").param(person)
                .query((row, _) -> new Certificate.Accompaniment(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3))).list();
    }

    private long exports(String which, UUID id) {
        return database.sql("""
                select count(*) from export e where %s and exists (
                    select from person_erasure p join event_log l on l.sequence = 0 and opened_for(l.envelope) = p.person
                    where p.id = :id and e.asked_at < coalesce(p.recorded_at, 'infinity') and (e.asked::jsonb ->> 'cohort' = 'all' or exists (
                        select from cohort_member m
                        where m.cohort::text = e.asked::jsonb ->> 'cohort' and m.accompaniment_id = l.accompaniment_id)))""".formatted(which))
                .param("id", id).query((row, _) -> row.getLong(1)).single();
    }

    private static Certificate certificate(
            ResultSet row, List<Certificate.Accompaniment> said, long deleted, long left, List<String> behind) throws SQLException {
        Instant forgotten = at(row, "done_at");
        boolean done = forgotten != null && left == 0 && behind.isEmpty();
        return new Certificate(
                row.getObject("id", UUID.class), row.getString("person"), done ? "DONE" : "RUNNING", row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), at(row, "recorded_at"), at(row, "destroyed_at"), forgotten,
                said, deleted, left, behind, Certificate.REMAINS);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
