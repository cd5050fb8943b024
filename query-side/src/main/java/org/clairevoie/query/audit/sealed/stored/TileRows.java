package org.clairevoie.query.audit.sealed.stored;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.clairevoie.transparency.tiles.Tile;
import org.clairevoie.transparency.tiles.TileId;
import org.clairevoie.transparency.tiles.TiledTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The hashes of the tree, by the tile.
public final class TileRows {
    private final JdbcClient database;

    public TileRows(JdbcClient database) {
        this.database = database;
    }

    public @Nullable Tile find(TileId id) {
        return database.sql("select hashes from sealed.tile where level = ? and index = ?").params(id.level(), id.index())
                .query((row, _) -> Tile.of(row.getBytes(1))).optional().orElse(null);
    }

    /// @throws IllegalStateException when it is not there, which is not how it was sealed
    public Tile get(TileId id) {
        Tile tile = find(id);
        if (tile == null) {
            throw new IllegalStateException("the tile " + id.index() + " of level " + id.level() + " of the sealed log is gone");
        }
        return tile;
    }

    public void put(Map<TileId, Tile> tiles) {
        tiles.forEach((id, tile) -> database.sql("""
                insert into sealed.tile (level, index, hashes) values (?, ?, ?) on conflict (level, index) do update set hashes = excluded.hashes""")
                .params(id.level(), id.index(), tile.bytes()).update());
    }

    /// The tree, to compute proofs from.
    public TiledTree tree() {
        return new TiledTree(this::get);
    }

    /// The same, the tiles over these positions fetched at once.
    public TiledTree treeOver(Collection<Long> positions) {
        Long[] indexes = positions.stream().map(position -> position >> Tile.HEIGHT).distinct().toArray(Long[]::new);
        Map<TileId, Tile> fetched = new HashMap<>();
        database.sql("select index, hashes from sealed.tile where level = 0 and index = any(?)").param(indexes)
                .query((row, _) -> fetched.put(new TileId(0, row.getLong("index")), Tile.of(row.getBytes("hashes")))).list();
        return new TiledTree(id -> {
            Tile known = fetched.get(id);
            return known == null ? get(id) : known;
        });
    }
}
