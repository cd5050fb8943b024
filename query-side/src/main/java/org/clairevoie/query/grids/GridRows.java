package org.clairevoie.query.grids;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.clairevoie.query.contrast.grid.Grid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The rows of the registry: added, never changed.
final class GridRows {
    private static final String SELECT = "select name, version, body, digest, shipped, made_at from reading_grid ";
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    GridRows(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /// One after the other, on whatever node: the next version is then nobody else's.
    <T> T alone(Supplier<T> work) {
        return transaction.execute(_ -> {
            database.sql("lock table reading_grid in share row exclusive mode").update();
            return work.get();
        });
    }

    void add(RegisteredGrid grid) {
        database.sql("insert into reading_grid (name, version, body, digest, shipped, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(grid.id().name(), grid.id().version(), grid.bytes(), grid.digest(), grid.shipped(),
                        grid.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Nullable RegisteredGrid find(Grid.Id id) {
        return database.sql(SELECT + "where name = ? and version = ?").params(id.name(), id.version())
                .query((row, _) -> grid(row)).optional().orElse(null);
    }

    /// The first of a name that has this content.
    @Nullable RegisteredGrid find(String name, String digest) {
        return database.sql(SELECT + "where name = ? and digest = ? order by version limit 1").params(name, digest)
                .query((row, _) -> grid(row)).optional().orElse(null);
    }

    /// 0 where there is none of that name.
    int latestVersion(String name) {
        return database.sql("select coalesce(max(version), 0) from reading_grid where name = ?").param(name)
                .query((row, _) -> row.getInt(1)).single();
    }

    int count() {
        return database.sql("select count(*) from reading_grid").query((row, _) -> row.getInt(1)).single();
    }

    /// In the order of names, then of versions.
    List<RegisteredGrid> list(Grid.Id after, int limit) {
        return database.sql(SELECT + "where (name, version) > (?, ?) order by name, version limit ?")
                .params(after.name(), after.version(), limit).query((row, _) -> grid(row)).list();
    }

    /// The names there are with the latest version of each, at most so many.
    List<Grid.Id> latest(int limit) {
        return database.sql("select name, max(version) from reading_grid group by name order by name limit ?").param(limit)
                .query((row, _) -> new Grid.Id(row.getString(1), row.getInt(2))).list();
    }

    private static RegisteredGrid grid(ResultSet row) throws SQLException {
        return new RegisteredGrid(
                new Grid.Id(row.getString("name"), row.getInt("version")), new String(row.getBytes("body"), StandardCharsets.UTF_8),
                row.getString("digest"), row.getBoolean("shipped"), row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
