package org.clairevoie.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.clairevoie.protection.Pseudonyms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who asked for which record, when and for which purpose: one door in, one out. It protects persons; it is no measure of who reads for them,
/// so nothing here counts or orders by actor.
public final class AccessLog {
    private static final int LONGEST_ADDRESS = 300;
    private final JdbcClient database;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    public AccessLog(JdbcClient database, Pseudonyms pseudonyms, Clock clock) {
        this.database = database;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /// @param position what orders the lines; the next page starts after it
    /// @param actor a keyed pseudonym of the token's subject, as envelopes bear it
    /// @param what the address that was asked for, without its parameters
    /// @param accompanimentId null for what is of more than one, as a file of an export
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Line(
            long position, Instant at, String actor, String client, String role, @Nullable String organisation, String purpose, String what,
            @Nullable UUID accompanimentId) {}

    /// Written, and safe on the disk, when this returns.
    ///
    /// @throws org.springframework.dao.DataAccessException when it could not be written: nothing must be shown then
    public void read(Caller caller, String what, @Nullable UUID accompanimentId) {
        database.sql("""
                insert into access_log.access (at, actor, client, role, organisation, purpose, what, accompaniment_id)
                values (:at, :actor, :client, :role, :organisation, :purpose, :what, :accompaniment)""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("actor", pseudonyms.ofSubject(caller.actor()))
                .param("client", caller.client()).param("role", caller.role().wireName()).param("organisation", caller.organisation())
                .param("purpose", caller.purpose()).param("what", what.substring(0, Math.min(what.length(), LONGEST_ADDRESS)))
                .param("accompaniment", accompanimentId)
                .update();
    }

    /// The newest last.
    ///
    /// @param accompanimentId null for all of it
    public List<Line> lines(@Nullable UUID accompanimentId, long after, int most) {
        return database.sql("select * from access_log.access where position > :after"
                        + (accompanimentId == null ? "" : " and accompaniment_id = :accompaniment") + " order by position limit :most")
                .param("after", after).param("accompaniment", accompanimentId).param("most", most).query((row, _) -> line(row)).list();
    }

    /// Forgets the oldest of what is older.
    ///
    /// @param most in one transaction: readers wait for none of it
    /// @return how many lines are gone
    public int forget(Instant before, int most) {
        return database.sql("""
                delete from access_log.access where position in (
                    select position from access_log.access where at < ? order by at limit ? for update skip locked)""")
                .params(before.atOffset(ZoneOffset.UTC), most).update();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("position"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"), row.getString("client"),
                row.getString("role"), row.getString("organisation"), row.getString("purpose"), row.getString("what"),
                row.getObject("accompaniment_id", UUID.class));
    }
}
