package org.clairevoie.transparency.tree;

import java.util.ArrayList;
import java.util.List;

/// That a tree goes on from an earlier one: nothing of that was changed, removed or put in between.
public record Consistency(long oldSize, long newSize, List<Hash> path) {
    public Consistency {
        path = List.copyOf(path);
    }

    /// @throws IllegalArgumentException when the earlier tree is the larger one
    public static Consistency of(long oldSize, long newSize, Subtrees tree) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("a tree of " + newSize + " does not go on from one of " + oldSize);
        }
        List<Hash> path = new ArrayList<>();
        if (oldSize > 0) {
            collect(tree, oldSize, newSize, path);
        }
        return new Consistency(oldSize, newSize, path);
    }

    /// RFC 6962, section 2.1.2, from the root down.
    private static void collect(Subtrees tree, long oldSize, long newSize, List<Hash> path) {
        long start = 0;
        long end = newSize;
        while (oldSize != end) {
            long middle = start + Merkle.split(end - start);
            if (oldSize <= middle) {
                path.addFirst(Merkle.range(tree, middle, end));
                end = middle;
            } else {
                path.addFirst(Merkle.range(tree, start, middle));
                start = middle;
            }
        }
        if (start > 0) {
            path.addFirst(Merkle.range(tree, start, end));
        }
    }

    /// RFC 9162, section 2.1.4.2.
    public boolean holds(Hash oldRoot, Hash newRoot) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        if (oldSize == 0) {
            return path.isEmpty() && oldRoot.equals(Merkle.EMPTY);
        }
        List<Hash> rest = new ArrayList<>(path);
        if (Long.bitCount(oldSize) == 1) {
            rest.addFirst(oldRoot);
        }
        return !rest.isEmpty() && leadsToBoth(rest, oldRoot, newRoot);
    }

    private boolean leadsToBoth(List<Hash> rest, Hash oldRoot, Hash newRoot) {
        int whole = Long.numberOfTrailingZeros(oldSize);
        long node = (oldSize - 1) >> whole;
        long last = (newSize - 1) >> whole;
        Hash older = rest.getFirst();
        Hash newer = rest.getFirst();
        for (Hash beside : rest.subList(1, rest.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = Merkle.node(beside, older);
                newer = Merkle.node(beside, newer);
                int lone = Long.numberOfTrailingZeros(node);
                node >>= lone;
                last >>= lone;
            } else {
                newer = Merkle.node(newer, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(oldRoot) && newer.equals(newRoot);
    }
}
