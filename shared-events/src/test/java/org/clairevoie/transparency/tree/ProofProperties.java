package org.clairevoie.transparency.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProofProperties {
    @Property(tries = 300)
    void two_trees_part_at_the_first_leaf_that_differs(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = 9_999) int which, @ForAll @IntRange(max = 9_999) int later) {
        int first = which % size;
        List<byte[]> entries = new ArrayList<>(TREE.entries());
        entries.set(first, new byte[] {1});
        entries.set(first + later % (size - first), new byte[] {1});
        assertThat(Fork.first(TREE, new Leaves(entries), size)).isEqualTo(first);
        assertThat(Fork.first(TREE, new Leaves(entries), first)).isEqualTo(-1);
    }

    private static final int MOST = 300;
    private static final Leaves TREE = Leaves.of(MOST);

    @Property(tries = 300)
    void every_entry_is_proven_in_every_tree_that_has_it(@ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = 9_999) int which) {
        int index = which % size;
        assertThat(Inclusion.of(index, size, TREE).holds(TREE.leaf(index), TREE.root(size))).isTrue();
    }

    @Property(tries = 300)
    void every_tree_is_proven_to_go_on_from_every_smaller_one(
            @ForAll @IntRange(max = MOST) int one, @ForAll @IntRange(max = MOST) int other) {
        int old = Math.min(one, other);
        int now = Math.max(one, other);
        assertThat(Consistency.of(old, now, TREE).holds(TREE.root(old), TREE.root(now))).isTrue();
    }

    @Property(tries = 300)
    void no_other_leaf_index_size_or_path_is_proven(
            @ForAll @IntRange(min = 2, max = MOST) int size, @ForAll @IntRange(max = 9_999) int which, @ForAll @IntRange(max = 9_999) int bit) {
        int index = which % size;
        Inclusion proof = Inclusion.of(index, size, TREE);
        Hash root = TREE.root(size);
        assertThat(proof.holds(flipped(TREE.leaf(index), bit), root)).isFalse();
        assertThat(proof.holds(TREE.leaf(index), flipped(root, bit))).isFalse();
        assertThat(new Inclusion((index + 1) % size, size, proof.path()).holds(TREE.leaf(index), root)).isFalse();
        assertThat(new Inclusion(index, size, flipped(proof.path(), bit)).holds(TREE.leaf(index), root)).isFalse();
        assertThat(new Inclusion(index, size, proof.path().subList(1, proof.path().size())).holds(TREE.leaf(index), root)).isFalse();
        assertThat(new Inclusion(size, size, proof.path()).holds(TREE.leaf(index), root)).isFalse();
    }

    @Property(tries = 300)
    void no_other_root_or_path_makes_one_tree_go_on_from_another(
            @ForAll @IntRange(min = 1, max = MOST) int one, @ForAll @IntRange(min = 1, max = MOST) int other, @ForAll @IntRange(max = 9_999) int bit) {
        int old = Math.min(one, other);
        int now = Math.max(one, other);
        Consistency proof = Consistency.of(old, now, TREE);
        assertThat(proof.holds(flipped(TREE.root(old), bit), TREE.root(now))).isFalse();
        assertThat(proof.holds(TREE.root(old), flipped(TREE.root(now), bit))).isFalse();
        if (old < now) {
            assertThat(new Consistency(old, now, flipped(proof.path(), bit)).holds(TREE.root(old), TREE.root(now))).isFalse();
            assertThat(new Consistency(old, now, List.of()).holds(TREE.root(old), TREE.root(now))).isFalse();
        }
    }

    private static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8 % Hash.BYTES] ^= (byte) (1 << (bit % 8));
        return Hash.of(bytes);
    }

    private static List<Hash> flipped(List<Hash> path, int bit) {
        List<Hash> changed = new ArrayList<>(path);
        changed.set(bit % path.size(), flipped(path.get(bit % path.size()), bit));
        return changed;
    }
}
