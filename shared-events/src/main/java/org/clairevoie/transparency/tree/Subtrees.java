package org.clairevoie.transparency.tree;

/// Where the hashes of whole subtrees are had from.
@FunctionalInterface
public interface Subtrees {
    /// @param height of the subtree: it has 2^height leaves; 0 for a leaf
    /// @param index of the subtree among those of its height
    Hash hash(int height, long index);
}
