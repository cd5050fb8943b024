package org.clairevoie.transparency.tree;

import java.util.ArrayList;
import java.util.List;

/// That one leaf stands at one place of a tree.
///
/// @param size of the tree
/// @param path what the leaf is hashed with on its way to the root, its own sibling first
public record Inclusion(long index, long size, List<Hash> path) {
    /// As many as a tree of any size can have.
    public static final int LONGEST_PATH = 63;

    public Inclusion {
        path = List.copyOf(path);
    }

    /// @throws IllegalArgumentException when the tree has no such leaf
    public static Inclusion of(long index, long size, Subtrees tree) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " has no leaf " + index);
        }
        List<Hash> path = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + Merkle.split(end - start);
            if (index < middle) {
                path.addFirst(Merkle.range(tree, middle, end));
                end = middle;
            } else {
                path.addFirst(Merkle.range(tree, start, middle));
                start = middle;
            }
        }
        return new Inclusion(index, size, path);
    }

    /// RFC 9162, section 2.1.3.2.
    public boolean holds(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Merkle.node(beside, hash);
                int lone = Long.numberOfTrailingZeros(node);
                node >>= lone;
                last >>= lone;
            } else {
                hash = Merkle.node(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
