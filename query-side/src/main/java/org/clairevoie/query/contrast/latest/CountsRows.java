package org.clairevoie.query.contrast.latest;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.kept.ByteSink;
import org.clairevoie.query.contrast.kept.ByteSource;
import org.clairevoie.query.contrast.kept.ShareRows.Place;
import org.clairevoie.query.contrast.latest.KeptCounts.Asked;
import org.clairevoie.query.contrast.latest.KeptCounts.At;
import org.clairevoie.query.contrast.latest.KeptCounts.Sweep;
import org.clairevoie.query.contrast.population.Population;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/// The counts that are kept: a row a grid and clock, which one at a time works on, whatever the node.
final class CountsRows {
    private static final KeptCounts NOT_THERE = new KeptCounts(-1, new Asked(new Grid.Id("", 0), KnownClock.RECORDED), null, null);
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final String form;

    /// @param form what counts depend on beside the log: those of another are read anew
    CountsRows(JdbcClient database, TransactionTemplate transaction, String form) {
        this.database = database;
        this.transaction = transaction;
        this.form = form;
    }

    /// Keeps counts from now on, if it does not yet, and remembers to the hour that they were asked for.
    void ask(Asked asked, Instant now) {
        int fresh = database.sql("select count(*) from contrast_latest where grid = ? and version = ? and clock = ? and form = ? and asked_at > ?")
                .params(asked.grid().name(), asked.grid().version(), asked.clock().name(), form, utc(now.minusSeconds(3600)))
                .query((row, _) -> row.getInt(1)).single();
        if (fresh == 0) {
            database.sql("""
                    insert into contrast_latest (grid, version, clock, form, asked_at) values (?, ?, ?, ?, ?)
                    on conflict (grid, version, clock) do update set asked_at = excluded.asked_at""")
                    .params(asked.grid().name(), asked.grid().version(), asked.clock().name(), form, utc(now)).update();
        }
    }

    List<Asked> all() {
        return database.sql("select * from contrast_latest order by asked_at desc").query((row, _) -> asked(row)).list();
    }

    /// Forgets all but those asked for last.
    void keep(int most) {
        transaction.executeWithoutResult(_ -> database.sql("select kept from contrast_latest order by asked_at desc offset ? for update skip locked")
                .param(most).query((row, _) -> row.getInt(1)).list().forEach(this::forget));
    }

    private void forget(int number) {
        database.sql("delete from contrast_standing where kept = ?").param(number).update();
        database.sql("delete from contrast_latest where kept = ?").param(number).update();
    }

    /// Works on some in one transaction, while nobody else does; what has become of them is kept by [#put].
    ///
    /// @param waits for who works on them; else null is the answer when somebody does
    /// @return null where one of them is not kept
    <T> @Nullable T alone(Collection<Asked> which, boolean waits, Function<List<KeptCounts>, @Nullable T> work) {
        return transaction.execute(_ -> {
            // The lock before the first look: who throws the graphs away waits for us.
            database.sql("lock table contrast in access share mode").update();
            List<KeptCounts> all = which.stream().distinct().sorted(Comparator.comparing(Asked::toString)).map(asked -> locked(asked, waits))
                    .toList();
            return all.contains(NOT_THERE) ? null : work.apply(all);
        });
    }

    private KeptCounts locked(Asked asked, boolean waits) {
        return database.sql("select * from contrast_latest where grid = ? and version = ? and clock = ? for update" + (waits ? "" : " skip locked"))
                .params(asked.grid().name(), asked.grid().version(), asked.clock().name()).query((row, _) -> counts(row)).optional().orElse(NOT_THERE);
    }

    void put(KeptCounts counts) {
        At at = counts.at();
        Sweep sweep = counts.sweep();
        database.sql("""
                update contrast_latest set form = ?, position = ?, dated = ?, without = ?, counts = ?,
                    sweep_position = ?, sweep_dated = ?, sweep_without = ?, sweep_counts = ?, sweep_bucket = ?, sweep_id = ?
                where kept = ?""")
                .params(Arrays.<@Nullable Object>asList(
                        form, at == null ? null : at.position(), at == null ? null : utc(at.dated()), ids(at), at == null ? null : bytes(at),
                        sweep == null ? null : sweep.at().position(), sweep == null ? null : utc(sweep.at().dated()),
                        ids(sweep == null ? null : sweep.at()), sweep == null ? null : bytes(sweep.at()),
                        sweep == null ? null : sweep.after().bucket(), sweep == null ? null : sweep.after().accompanimentId(), counts.number()))
                .update();
    }

    private KeptCounts counts(ResultSet row) throws SQLException {
        KeptCounts none = new KeptCounts(row.getInt("kept"), asked(row), null, null);
        if (!row.getString("form").equals(form)) {
            return none;
        }
        At at = at("", row);
        At swept = at("sweep_", row);
        Sweep sweep = swept == null ? null : new Sweep(swept, new Place(row.getInt("sweep_bucket"), row.getObject("sweep_id", UUID.class)));
        return new KeptCounts(none.number(), none.asked(), at, sweep);
    }

    private static @Nullable At at(String prefix, ResultSet row) throws SQLException {
        byte[] counts = row.getBytes(prefix + "counts");
        if (counts == null) {
            return null;
        }
        Array without = row.getArray(prefix + "without");
        return new At(
                row.getLong(prefix + "position"), row.getObject(prefix + "dated", OffsetDateTime.class).toInstant(),
                Arrays.stream((Object[]) without.getArray()).map(UUID.class::cast).collect(Collectors.toUnmodifiableSet()),
                Population.read(false, new ByteSource(counts)));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(new Grid.Id(row.getString("grid"), row.getInt("version")), KnownClock.valueOf(row.getString("clock")));
    }

    private static SqlArrayValue ids(@Nullable At at) {
        return new SqlArrayValue("uuid", at == null ? Set.of().toArray() : at.without().toArray());
    }

    private static byte[] bytes(At at) {
        ByteSink sink = new ByteSink();
        at.counts().write(sink);
        return sink.written();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
