package org.clairevoie.transparency.tree;

/// Two trees that should be one.
public final class Fork {
    private Fork() {}

    /// The first leaf that is not the same in both, found by looking down where hashes differ.
    ///
    /// @param size as far as both are looked at
    /// @return -1 when they are the same
    public static long first(Subtrees one, Subtrees other, long size) {
        if (Merkle.root(one, size).equals(Merkle.root(other, size))) {
            return -1;
        }
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + Merkle.split(end - start);
            if (Merkle.range(one, start, middle).equals(Merkle.range(other, start, middle))) {
                start = middle;
            } else {
                end = middle;
            }
        }
        return start;
    }
}
