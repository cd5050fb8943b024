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
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// Who is restricted, as it stands at this moment on every node: nothing of it is kept in memory.
public final class Restrictions {
    private static final String MARKS = """
            select l.accompaniment_id, e.destroyed_at is not null, r.person is not null from event_log l
            left join person_erasure e on e.person = opened_for(l.envelope)
            left join person_restriction r on r.person = opened_for(l.envelope) and r.lifted_at is null
            where l.sequence = 0 and l.accompaniment_id""";
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

    /// @return none for an accompaniment that was never opened
    public Map<UUID, Mark> marks(List<UUID> accompaniments) {
        Map<UUID, Mark> marks = new HashMap<>();
        database.sql(MARKS + " = any(?)").param(new SqlArrayValue("uuid", accompaniments.toArray()))
                .query((RowCallbackHandler) row -> marks.put(row.getObject(1, UUID.class), mark(row)));
        return marks;
    }

    /// The same of one alone. Every reader of a journey asks it: for an array PostgreSQL would make its plan anew each time, which takes
    /// longer than what is planned.
    public Mark mark(UUID accompaniment) {
        return database.sql(MARKS + " = ?").param(accompaniment).query((row, _) -> mark(row)).optional().orElse(Mark.NONE);
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(row.getBoolean(2), row.getBoolean(3));
    }

    private static Restriction restriction(ResultSet row) throws SQLException {
        return new Restriction(
                row.getString("person"), Ground.valueOf(row.getString("ground")), row.getString("set_by"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
