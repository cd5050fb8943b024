package org.clairevoie.transparency.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A tree computed from its leaves alone, as the definition says it and no faster.
public record Leaves(List<byte[]> entries) implements Subtrees {
    public static Leaves of(int size) {
        List<byte[]> entries = new ArrayList<>();
        for (int entry = 0; entry < size; entry++) {
            entries.add(("entry " + entry).getBytes(StandardCharsets.UTF_8));
        }
        return new Leaves(entries);
    }

    public Hash leaf(long index) {
        return Merkle.leaf(entries.get((int) index));
    }

    /// The root when there were so many entries.
    public Hash root(long size) {
        return size == 0 ? Merkle.EMPTY : root(0, size);
    }

    private Hash root(long start, long end) {
        if (end - start == 1) {
            return leaf(start);
        }
        long half = 1;
        while (half * 2 < end - start) {
            half *= 2;
        }
        return Merkle.node(root(start, start + half), root(start + half, end));
    }

    @Override
    public Hash hash(int height, long index) {
        return root(index << height, (index + 1) << height);
    }
}
