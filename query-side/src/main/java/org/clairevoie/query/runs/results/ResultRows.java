package org.clairevoie.query.runs.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.clairevoie.query.contrast.comparison.Move;
import org.clairevoie.query.contrast.kept.Bucket;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.WeeklyTrajectory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The results of runs. Only those of a completed run are ever asked for.
public final class ResultRows {
    private static final int FETCH = 1000;
    private final JdbcClient database;
    private final JdbcTemplate cursor;
    private final TransactionTemplate reading;

    public ResultRows(JdbcTemplate template, TransactionTemplate reading) {
        this.database = JdbcClient.create(template);
        this.cursor = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.cursor.setFetchSize(FETCH);
        this.reading = reading;
    }

    /// Once only: what is there already makes the transaction fail that it comes in.
    public void add(UUID run, List<JourneyResult> results) {
        database.sql("""
                insert into population_result (run, bucket, accompaniment_id, landmark, status, reading, in_bulk, indices, weeks)
                select cast(? as uuid), * from unnest(cast(? as smallint[]), cast(? as uuid[]), cast(? as smallint[]), cast(? as text[]),
                    cast(? as text[]), cast(? as boolean[]), cast(? as text[]), cast(? as text[]))""")
                .params(run, each(results, result -> (short) Bucket.of(result.accompanimentId()), Short[]::new),
                        each(results, JourneyResult::accompanimentId, UUID[]::new), each(results, result -> (short) result.landmark(), Short[]::new),
                        each(results, result -> result.status().name(), String[]::new), names(results),
                        each(results, JourneyResult::inBulk, Boolean[]::new), each(results, result -> ResultText.of(result.indices()), String[]::new),
                        each(results, result -> ResultText.of(result.weeks()), String[]::new))
                .update();
    }

    /// Every journey's result at a landmark, 0 for the dates asked, a few at a time; in the order of journeys' places, so that sums of
    /// fractions come out the same each time.
    public void each(UUID run, int landmark, Consumer<JourneyResult> consumer) {
        reading.executeWithoutResult(_ -> cursor.query(
                "select * from population_result where run = ? and landmark = ? order by bucket, accompaniment_id",
                (RowCallbackHandler) row -> consumer.accept(result(row)), run, landmark));
    }

    /// A page of results, in the order of journeys' places.
    public List<JourneyResult> page(UUID run, int landmark, @Nullable UUID after, int limit) {
        int bucket = after == null ? -1 : Bucket.of(after);
        UUID id = after == null ? new UUID(0, 0) : after;
        return database.sql("""
                select * from population_result where run = ? and landmark = ? and (bucket, accompaniment_id) > (?, ?)
                order by bucket, accompaniment_id limit ?""").params(run, landmark, bucket, id, limit).query((row, _) -> result(row)).list();
    }

    /// What each journey reads as in two runs, in the order of journeys' places.
    public void moves(UUID a, UUID b, int landmark, Consumer<Move> consumer) {
        reading.executeWithoutResult(_ -> cursor.query("""
                select accompaniment_id, a.reading, b.reading
                from (select bucket, accompaniment_id, reading from population_result where run = ? and landmark = ?) a
                full join (select bucket, accompaniment_id, reading from population_result where run = ? and landmark = ?) b
                    using (bucket, accompaniment_id)
                order by bucket, accompaniment_id""",
                (RowCallbackHandler) row -> consumer.accept(
                        new Move(row.getObject(1, UUID.class), reading(row.getString(2)), reading(row.getString(3)))),
                a, landmark, b, landmark));
    }

    private static JourneyResult result(java.sql.ResultSet row) throws java.sql.SQLException {
        String indices = row.getString("indices");
        String weeks = row.getString("weeks");
        return new JourneyResult(
                row.getObject("accompaniment_id", UUID.class), row.getInt("landmark"), JourneyResult.Status.valueOf(row.getString("status")),
                reading(row.getString("reading")), row.getBoolean("in_bulk"), indices.isEmpty() ? Map.of() : ResultText.indices(indices),
                weeks.isEmpty() ? new WeeklyTrajectory(List.of()) : ResultText.weeks(weeks));
    }

    private static @Nullable Reading reading(@Nullable String name) {
        return name == null ? null : Reading.valueOf(name);
    }

    private static @Nullable String[] names(List<JourneyResult> results) {
        List<@Nullable String> names = new ArrayList<>();
        results.forEach(result -> names.add(result.reading() == null ? null : result.reading().name()));
        return names.toArray(new @Nullable String[0]);
    }

    private static <T> T[] each(List<JourneyResult> results, Function<JourneyResult, T> value, IntFunction<T[]> array) {
        return results.stream().map(value).toArray(array);
    }
}
