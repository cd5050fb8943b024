package org.clairevoie.query.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.runs.work.Claiming;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of runs: asked, listed, and ended by who asked.
public final class RunRows {
    /// One after the other on all nodes, so that there are never more than may be.
    private static final long ASKING = 0x72756e73L;
    private static final String SELECT = """
            select run.*, clock_timestamp() as now, coalesce(share.done, 0) as done, share.total
            from population_run run left join (select run, sum(done) as done, sum(total) as total from population_run_share group by run) share
                on share.run = run.id
            """;
    private final JdbcClient database;
    private final Claiming claiming;

    RunRows(JdbcClient database, Claiming claiming) {
        this.database = database;
        this.claiming = claiming;
    }

    /// @param total null until it has been counted
    /// @param doneBefore by those who worked on it before who does now
    /// @param now by the clock that the other times are of
    record Row(
            UUID id, RunQuestion question, RunState state, int attempt, long done, @Nullable Long total, long doneBefore, Instant askedAt,
            @Nullable Instant takenUpAt, @Nullable Instant endedAt, @Nullable String rule, @Nullable String detail, Instant now) {}

    /// @return false when as many as may be are under way
    boolean begin(UUID id, RunQuestion question, int atOnce) {
        return claiming.alone(ASKING, () -> database.sql("""
                insert into population_run (id, grid, version, happened_by, known_by, clock, landmarks, latest, position, state, asked_at)
                select ?, ?, ?, ?, ?, ?, cast(? as integer[]), ?, ?, 'RUNNING', clock_timestamp()
                where (select count(*) from population_run where state = 'RUNNING') < ?""")
                .params(id, question.grid().name(), question.grid().version(), at(question.happenedBy()), at(question.knownBy()),
                        question.clock().name(), question.landmarks().toArray(Integer[]::new), question.latest(), question.position(), atOnce)
                .update() == 1);
    }

    @Nullable Row find(UUID id) {
        return database.sql(SELECT + "where id = ?").param(id).query((row, _) -> row(row)).optional().orElse(null);
    }

    /// @throws org.springframework.web.ErrorResponseException 404 when there is no such run
    Row named(UUID id) {
        Row row = find(id);
        if (row == null) {
            throw Question.unknown("unknown-run", "no run has the id " + id);
        }
        return row;
    }

    /// @throws org.springframework.web.ErrorResponseException 404 when there is no such run of this grid
    Row named(String grid, int version, UUID id) {
        Row row = find(id);
        if (row == null || !row.question().grid().equals(new Grid.Id(grid, version))) {
            throw Question.unknown("unknown-run", "no run of " + grid + "/" + version + " has the id " + id);
        }
        return row;
    }

    /// The latest first.
    List<Row> list(Grid.Id grid, @Nullable UUID after, int limit) {
        return database.sql(SELECT + "where grid = ? and version = ? and (cast(? as uuid) is null or id < ?) order by id desc limit ?")
                .params(Arrays.asList(grid.name(), grid.version(), after, after, limit)).query((row, _) -> row(row)).list();
    }

    /// Once this returns, nobody writes a result of it any more.
    ///
    /// @return false when it was not under way
    boolean cancel(UUID id) {
        return claiming.alone(Claiming.key(id), () -> {
            boolean cancelled = database.sql("""
                    update population_run set state = 'CANCELLED', ended_at = clock_timestamp(), rule = 'run-cancelled',
                        detail = 'somebody cancelled it; nothing of it was kept'
                    where id = ? and state = 'RUNNING'""").param(id).update() == 1;
            if (cancelled) {
                database.sql("delete from population_result where run = ?").param(id).update();
            }
            return cancelled;
        });
    }

    /// When what stands at a position was recorded.
    Instant recordedAt(long position) {
        return database.sql("select recorded_at from event_log where position = ?").param(position)
                .query((row, _) -> instant(row, "recorded_at")).single();
    }

    /// Runs that nobody has seen to for so long.
    long forsaken(Duration silent) {
        return database.sql("""
                select count(*) from population_run run where state = 'RUNNING'
                    and greatest(asked_at, taken_up_at) < clock_timestamp() - make_interval(secs => :silent)
                    and not exists (select from population_run_node alive where alive.node = run.node
                        and alive.alive_at > clock_timestamp() - make_interval(secs => :silent))""")
                .param("silent", silent.toSeconds()).query((row, _) -> row.getLong(1)).single();
    }

    /// The question of a row of `population_run`.
    public static RunQuestion question(ResultSet row) throws SQLException {
        return new RunQuestion(
                new Grid.Id(row.getString("grid"), row.getInt("version")), instant(row, "happened_by"), instant(row, "known_by"),
                KnownClock.valueOf(row.getString("clock")), Stream.of((Integer[]) row.getArray("landmarks").getArray()).toList(),
                row.getBoolean("latest"), row.getLong("position"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class), question(row), RunState.valueOf(row.getString("state")), row.getInt("attempt"), row.getLong("done"),
                row.getObject("total") == null ? null : row.getLong("total"), row.getLong("done_before"), instant(row, "asked_at"), maybe(row, "taken_up_at"),
                maybe(row, "ended_at"), row.getString("rule"), row.getString("detail"), instant(row, "now"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
