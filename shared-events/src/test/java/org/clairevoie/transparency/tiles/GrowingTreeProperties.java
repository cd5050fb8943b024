package org.clairevoie.transparency.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.clairevoie.transparency.tree.Consistency;
import org.clairevoie.transparency.tree.Inclusion;
import org.clairevoie.transparency.tree.Leaves;
import org.clairevoie.transparency.tree.Merkle;

class GrowingTreeProperties {
    private static final int MOST = 1_400;
    private static final Leaves TREE = Leaves.of(MOST);
    private final Map<TileId, Tile> stored = new HashMap<>();

    @Property(tries = 40)
    void however_it_grows_and_whenever_it_is_taken_up_again_its_root_is_that_of_its_leaves(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 270) Integer> batches) {
        GrowingTree tree = GrowingTree.empty();
        for (int batch : batches) {
            tree = grown(batch, GrowingTree.at(tree.size(), this::stored));
            assertThat(tree.root()).isEqualTo(TREE.root(tree.size()));
            assertThat(Merkle.root(new TiledTree(this::stored), tree.size())).isEqualTo(tree.root());
        }
        stored.clear();
    }

    @Property(tries = 30)
    void tiles_prove_what_the_leaves_prove(@ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = 9_999) int which) {
        grown(size, GrowingTree.empty());
        TiledTree tiled = new TiledTree(this::stored);
        assertThat(Inclusion.of(which % size, size, tiled)).isEqualTo(Inclusion.of(which % size, size, TREE));
        assertThat(Consistency.of(which % size, size, tiled)).isEqualTo(Consistency.of(which % size, size, TREE));
        stored.forEach((id, tile) -> assertThat(tile.width()).isEqualTo(id.width(size)));
        stored.clear();
    }

    private GrowingTree grown(int leaves, GrowingTree tree) {
        for (int leaf = 0; leaf < leaves; leaf++) {
            tree.add(TREE.leaf(tree.size()));
        }
        stored.putAll(tree.takeChanged());
        return tree;
    }

    private Tile stored(TileId id) {
        return Objects.requireNonNull(stored.get(id), id::toString);
    }
}
