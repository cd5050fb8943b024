package org.clairevoie.transparency.tree;

/// RFC 6962, section 2.1: a leaf can never be mistaken for a node, since each is hashed under a mark of its own.
public final class Merkle {
    /// The root of a tree without a leaf.
    public static final Hash EMPTY = Hash.sha256();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    public static Hash leaf(byte[] entry) {
        return Hash.sha256(LEAF, entry);
    }

    public static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE, left.shared(), right.shared());
    }

    public static Hash root(Subtrees tree, long size) {
        return size == 0 ? EMPTY : range(tree, 0, size);
    }

    /// The root over `[start, end)`, as it comes up in the recursion from the whole tree: start is a multiple of the largest power
    /// of two in its length.
    static Hash range(Subtrees tree, long start, long end) {
        long leaves = end - start;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return tree.hash(height, start >> height);
        }
        long middle = start + split(leaves);
        return node(range(tree, start, middle), range(tree, middle, end));
    }

    /// The largest power of two below so many leaves, of which there are two at least.
    static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
