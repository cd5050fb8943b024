package org.clairevoie.transparency.tiles;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.clairevoie.transparency.tree.Hash;
import org.clairevoie.transparency.tree.Subtrees;

/// The tree as its tiles tell it; each is fetched once.
public final class TiledTree implements Subtrees {
    private final Function<TileId, Tile> source;
    private final Map<TileId, Tile> fetched = new HashMap<>();

    /// @param source gives a tile as far as the tree has it, and throws when it has not
    public TiledTree(Function<TileId, Tile> source) {
        this.source = source;
    }

    @Override
    public Hash hash(int height, long index) {
        int within = height % Tile.HEIGHT;
        long first = index << within;
        TileId id = new TileId(height / Tile.HEIGHT, first >> Tile.HEIGHT);
        return fetched.computeIfAbsent(id, source).subtree(within, ((int) (first % Tile.WIDTH)) >> within);
    }
}
