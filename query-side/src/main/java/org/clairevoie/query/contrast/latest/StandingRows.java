package org.clairevoie.query.contrast.latest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.clairevoie.query.contrast.comparison.Move;
import org.clairevoie.query.contrast.kept.Gathering;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.history.JourneyHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// What each journey adds to the counts that are kept, and what of the log and of the graphs they are made of.
final class StandingRows {
    private static final int MOST_POSITIONS = 5000;
    private static final int NANOS_LESS_THAN_A_MICRO = 999;
    private final JdbcClient database;

    StandingRows(JdbcClient database) {
        this.database = database;
    }

    /// How far all graphs are made.
    record Reach(long position, Instant recordedAt) {}

    /// @return null when there is nothing yet, or an event that the graphs could not take: what is read without it would not be right
    @Nullable Reach reach() {
        return database.sql("""
                select position, recorded_at from event_log
                where position = (select min(coalesce((convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint, -1))
                                  from token_entry where processor_name = 'contrast')
                    and not exists (select from parked_event where view = 'contrast')""")
                .query((row, _) -> new Reach(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant())).optional().orElse(null);
    }

    /// Journeys that something is recorded of further on.
    ///
    /// @param upTo the last position that they are all of
    record Touched(Set<UUID> journeys, Reach upTo) {}

    /// @param most journeys
    Touched touched(long after, Reach reach, int most) {
        Set<UUID> journeys = new LinkedHashSet<>();
        Reach upTo = reach;
        for (Line line : database.sql("select position, accompaniment_id, recorded_at from event_log where position > ? and position <= ? order by position limit ?")
                .params(after, reach.position(), MOST_POSITIONS).query((row, _) -> new Line(
                        row.getObject(2, UUID.class), new Reach(row.getLong(1), row.getObject(3, OffsetDateTime.class).toInstant()))).list()) {
            if (journeys.size() == most && !journeys.contains(line.journey)) {
                break;
            }
            journeys.add(line.journey);
            upTo = line.at;
        }
        return new Touched(journeys, upTo);
    }

    private record Line(UUID journey, Reach at) {}

    List<UUID> due(int kept, Instant by) {
        return database.sql("select accompaniment_id from contrast_standing where kept = ? and due <= ?").params(kept, CountsRows.utc(by))
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    Map<UUID, Contribution> standing(int kept, Collection<UUID> journeys) {
        Map<UUID, Contribution> standing = new HashMap<>();
        database.sql("select * from contrast_standing where kept = ? and accompaniment_id = any(?)").params(kept, ids(journeys))
                .query(row -> {
                    standing.put(row.getObject("accompaniment_id", UUID.class), contribution(row));
                });
        return standing;
    }

    /// In the order of their ids, but those that add nothing.
    ///
    /// @param after null for the first ones
    List<Placed> page(int kept, @Nullable UUID after, int limit) {
        return database.sql("select * from contrast_standing where kept = :kept and reading is not null" + behind(after) + " order by accompaniment_id limit :limit")
                .param("kept", kept).param("after", after).param("limit", limit)
                .query((row, _) -> Placed.of(row.getObject("accompaniment_id", UUID.class), Reading.valueOf(row.getString("reading")), contribution(row)))
                .list();
    }

    /// How many journeys read as what under either.
    void moves(int a, int b, MoveCount consumer) {
        database.sql("""
                select a.reading, b.reading, count(*) from contrast_standing a join contrast_standing b using (accompaniment_id)
                where a.kept = ? and b.kept = ? and a.reading is not null and b.reading is not null group by 1, 2""").params(a, b)
                .query(row -> {
                    consumer.take(Reading.valueOf(row.getString(1)), Reading.valueOf(row.getString(2)), row.getLong(3));
                });
    }

    @FunctionalInterface
    interface MoveCount {
        void take(Reading a, Reading b, long journeys);
    }

    /// Those that read otherwise under the one than under the other, in the order of their ids.
    List<Move> changed(int a, int b, @Nullable UUID after, int limit) {
        return database.sql("""
                select accompaniment_id, a.reading, b.reading from contrast_standing a join contrast_standing b using (accompaniment_id)
                where a.kept = :a and b.kept = :b and a.reading <> b.reading""" + behind(after) + " order by accompaniment_id limit :limit")
                .param("a", a).param("b", b).param("after", after).param("limit", limit)
                .query((row, _) -> new Move(row.getObject(1, UUID.class), Reading.valueOf(row.getString(2)), Reading.valueOf(row.getString(3)))).list();
    }

    private static String behind(@Nullable UUID after) {
        return after == null ? "" : " and accompaniment_id > :after";
    }

    void put(int kept, Map<UUID, Contribution> contributions) {
        List<UUID> journeys = List.copyOf(contributions.keySet());
        List<Contribution> values = journeys.stream().map(contributions::get).map(Objects::requireNonNull).toList();
        database.sql("""
                insert into contrast_standing (kept, accompaniment_id, due, reading, told)
                select ?, * from unnest(cast(? as uuid[]), cast(? as timestamptz[]), cast(? as text[]), cast(? as bytea[]))
                on conflict (kept, accompaniment_id) do update set due = excluded.due, reading = excluded.reading, told = excluded.told""")
                .params(kept, journeys.toArray(UUID[]::new), dues(values), readings(values), values.stream().map(Contribution::written).toArray(byte[][]::new))
                .update();
    }

    /// The graphs of these journeys, as they were at a position.
    void graphs(Collection<UUID> journeys, long upTo, Consumer<JourneyHistory> consumer) {
        Gathering gathering = new Gathering(upTo);
        Consumer<@Nullable JourneyHistory> taken = history -> {
            if (history != null) {
                consumer.accept(history);
            }
        };
        database.sql("""
                select accompaniment_id, part, events from contrast where accompaniment_id = any(?) and first_position <= ?
                order by accompaniment_id, part""").params(ids(journeys), upTo)
                .query((RowCallbackHandler) row -> taken.accept(gathering.add(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3))));
        taken.accept(gathering.end());
    }

    /// Rounded up to what PostgreSQL keeps: dates are recorded so, and none lies between. Rounded down, what is due a moment later would be
    /// read again and again.
    private static @Nullable String[] dues(List<Contribution> contributions) {
        List<@Nullable String> dues = new ArrayList<>();
        contributions.forEach(each -> dues.add(each.due() == null ? null : each.due().plusNanos(NANOS_LESS_THAN_A_MICRO).truncatedTo(ChronoUnit.MICROS).toString()));
        return dues.toArray(new @Nullable String[0]);
    }

    private static @Nullable String[] readings(List<Contribution> contributions) {
        List<@Nullable String> readings = new ArrayList<>();
        contributions.forEach(each -> readings.add(each.reading() == null ? null : each.reading().name()));
        return readings.toArray(new @Nullable String[0]);
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        String reading = row.getString("reading");
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        return Contribution.read(reading == null ? null : Reading.valueOf(reading), due == null ? null : due.toInstant(), row.getBytes("told"));
    }

    private static SqlArrayValue ids(Collection<UUID> journeys) {
        return new SqlArrayValue("uuid", journeys.toArray());
    }
}
