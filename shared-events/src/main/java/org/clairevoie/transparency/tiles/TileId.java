package org.clairevoie.transparency.tiles;

/// Which tile: its level, and its number within.
public record TileId(int level, long index) {
    /// No tree is so high that it has more.
    private static final int HIGHEST_LEVEL = 7;

    /// How many hashes it has when the tree has so many leaves: none, some, or all 256.
    public int width(long size) {
        long there = level > HIGHEST_LEVEL ? 0 : size >> (Tile.HEIGHT * level);
        return index > there >> Tile.HEIGHT ? 0 : (int) Math.min(there - (index << Tile.HEIGHT), Tile.WIDTH);
    }
}
