package org.clairevoie.transparency.tiles;

import java.util.Arrays;
import org.clairevoie.transparency.tree.Hash;
import org.clairevoie.transparency.tree.Merkle;
import org.jspecify.annotations.Nullable;

/// From 1 to 256 hashes next to each other at one level of the tree. What lies above them, up to eight nodes high, is computed when
/// it is first asked for.
public final class Tile {
    public static final int HEIGHT = 8;
    public static final int WIDTH = 1 << HEIGHT;
    private final byte[] hashes;
    private final @Nullable Hash[] @Nullable [] above = new @Nullable Hash[HEIGHT + 1][];

    private Tile(byte[] hashes) {
        this.hashes = hashes;
    }

    /// @throws IllegalArgumentException when these are not from 1 to 256 hashes
    public static Tile of(byte[] hashes) {
        if (hashes.length == 0 || hashes.length % Hash.BYTES != 0 || hashes.length > WIDTH * Hash.BYTES) {
            throw new IllegalArgumentException("a tile has from 1 to " + WIDTH + " hashes, not " + hashes.length + " bytes");
        }
        return new Tile(hashes.clone());
    }

    public int width() {
        return hashes.length / Hash.BYTES;
    }

    public Hash hash(int index) {
        return Hash.at(hashes, index);
    }

    public byte[] bytes() {
        return hashes.clone();
    }

    /// The same tile when the tree was smaller.
    ///
    /// @throws IllegalArgumentException when it never had so many hashes
    public Tile first(int width) {
        if (width > width()) {
            throw new IllegalArgumentException("a tile of " + width() + " hashes never had " + width);
        }
        return width == width() ? this : of(Arrays.copyOf(hashes, width * Hash.BYTES));
    }

    /// The root over 2^height of its hashes.
    ///
    /// @throws IllegalArgumentException when it has not got that many
    public synchronized Hash subtree(int height, int index) {
        if ((index + 1) << height > width()) {
            throw new IllegalArgumentException("a tile of " + width() + " hashes has no subtree " + index + " of height " + height);
        }
        if (height == 0) {
            return hash(index);
        }
        @Nullable Hash[] row = above[height];
        if (row == null) {
            row = new @Nullable Hash[width() >> height];
            above[height] = row;
        }
        Hash known = row[index];
        if (known == null) {
            known = Merkle.node(subtree(height - 1, 2 * index), subtree(height - 1, 2 * index + 1));
            row[index] = known;
        }
        return known;
    }
}
