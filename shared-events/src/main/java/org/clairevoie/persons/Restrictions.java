package org.clairevoie.persons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// Who is restricted, as it stands at this moment on every node: nothing of it is kept in memory.
public final class Restrictions {
    private final JdbcClient database;

    public Restrictions(JdbcClient database) {
        this.database = database;
    }

    /// What a reader of a journey is told beside it.
    ///
    /// @param erased the person's words can be read by nobody any more
    /// @param restricted it is kept, and not evaluated
    public record Mark(boolean erased, boolean restricted) {
        public static final Mark NONE = new Mark(false, false);
    }

    /// @return null when none is in force
    public @Nullable Restriction of(String person) {
        return database.sql("select * from person_restriction where person = ? and lifted_at is null").param(person)
                .query((row, _) -> restriction(row)).optional().orElse(null);
    }

    /// Every accompaniment of those who are restricted: few of all there are.
    public Set<UUID> accompaniments() {
        return new HashSet<>(database.sql("""
                select l.accompaniment_id from person_restriction r join event_log l on l.sequence = 0 and opened_for(l.envelope) = r.person
                where r.lifted_at is null""").query((row, _) -> row.getObject(1, UUID.class)).list());
    }

    public Mark mark(UUID accompaniment) {
        return marks(List.of(accompaniment)).getOrDefault(accompaniment, Mark.NONE);
    }

    /// @return none for an accompaniment that was never opened
    public Map<UUID, Mark> marks(List<UUID> accompaniments) {
        Map<UUID, Mark> marks = new HashMap<>();
        database.sql("""
                select l.accompaniment_id, e.destroyed_at is not null, r.person is not null from event_log l
                left join person_erasure e on e.person = opened_for(l.envelope)
                left join person_restriction r on r.person = opened_for(l.envelope) and r.lifted_at is null
                where l.accompaniment_id = any(?) and l.sequence = 0""").param(new SqlArrayValue("uuid", accompaniments.toArray()))
                .query(row -> {
                    marks.put(row.getObject(1, UUID.class), new Mark(row.getBoolean(2), row.getBoolean(3)));
                });
        return marks;
    }

    private static Restriction restriction(ResultSet row) throws SQLException {
        return new Restriction(
                row.getString("person"), Ground.valueOf(row.getString("ground")), row.getString("set_by"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
