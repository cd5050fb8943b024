package org.clairevoie.transparency.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clairevoie.transparency.tree.Hash;
import org.clairevoie.transparency.tree.Merkle;

/// A tree that leaves are added to. It holds the unfinished tile of each level, which is all it takes to know the root.
public final class GrowingTree {
    private final List<Edge> edges = new ArrayList<>();
    private final Map<TileId, Tile> changed = new LinkedHashMap<>();
    private long size;

    /// The unfinished tile of one level.
    private static final class Edge {
        private final byte[] hashes = new byte[Tile.WIDTH * Hash.BYTES];
        private long index;
        private int width;

        private Tile tile() {
            return Tile.of(Arrays.copyOf(hashes, width * Hash.BYTES));
        }
    }

    private GrowingTree() {}

    public static GrowingTree empty() {
        return new GrowingTree();
    }

    /// @param stored gives the tiles that are unfinished at this size
    public static GrowingTree at(long size, Function<TileId, Tile> stored) {
        GrowingTree tree = new GrowingTree();
        tree.size = size;
        for (int level = 0; size >> (Tile.HEIGHT * level) > 0; level++) {
            Edge edge = tree.edge(level);
            edge.index = size >> (Tile.HEIGHT * (level + 1));
            TileId id = new TileId(level, edge.index);
            edge.width = id.width(size);
            if (edge.width > 0) {
                System.arraycopy(stored.apply(id).first(edge.width).bytes(), 0, edge.hashes, 0, edge.width * Hash.BYTES);
            }
        }
        return tree;
    }

    public long size() {
        return size;
    }

    public void add(Hash leaf) {
        add(0, leaf);
        size++;
    }

    /// Every tile that has changed since this was last asked, as it is now.
    public Map<TileId, Tile> takeChanged() {
        for (int level = 0; level < edges.size(); level++) {
            Edge edge = edges.get(level);
            changed.computeIfPresent(new TileId(level, edge.index), (_, _) -> edge.tile());
        }
        Map<TileId, Tile> taken = new LinkedHashMap<>(changed);
        changed.clear();
        return taken;
    }

    public Hash root() {
        return Merkle.root(new TiledTree(id -> edge(id.level()).tile()), size);
    }

    private void add(int level, Hash hash) {
        Edge edge = edge(level);
        hash.copyTo(edge.hashes, edge.width++);
        TileId id = new TileId(level, edge.index);
        if (edge.width == Tile.WIDTH) {
            Tile full = edge.tile();
            changed.put(id, full);
            edge.index++;
            edge.width = 0;
            add(level + 1, full.subtree(Tile.HEIGHT, 0));
        } else {
            changed.putIfAbsent(id, Tile.of(hash.bytes()));
        }
    }

    private Edge edge(int level) {
        while (edges.size() <= level) {
            edges.add(new Edge());
        }
        return edges.get(level);
    }
}
