package org.clairevoie.transparency.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Examples of c2sp.org/tlog-tiles.
class TilePathTest {
    @ParameterizedTest
    @CsvSource({"0,1234067,256,tile/0/x001/x234/067", "1,0,17,tile/1/000.p/17", "0,999,255,tile/0/999.p/255", "2,1000,256,tile/2/x001/000"})
    void a_tile_has_one_path(int level, long index, int width, String path) {
        TilePath tile = TilePath.of(new TileId(level, index), width);
        assertThat(tile).hasToString(path);
        assertThat(TilePath.parse(Integer.toString(level), path.substring("tile/0/".length()))).isEqualTo(tile);
    }

    @Test
    void entries_have_paths_of_their_own() {
        assertThat(TilePath.entries(273, 112)).hasToString("tile/entries/273.p/112");
        assertThat(TilePath.parse("entries", "273.p/112")).isEqualTo(TilePath.entries(273, 112));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0001", "x000/001", "001.p/0", "001.p/256", "001.p/007", "x001/x234/x067", "-01", "001/", "../000", "x999/x999/x999/x999/x999/x999/999"})
    void nothing_else_is_a_path(String number) {
        assertThat(TilePath.parse("0", number)).isNull();
        assertThat(TilePath.parse("64", "000")).isNull();
        assertThat(TilePath.parse("00", "000")).isNull();
        assertThat(TilePath.parse("entry", "000")).isNull();
    }

    @Test
    void a_tree_of_seventy_thousand_has_the_tiles_of_the_example() {
        long size = 70_000;
        assertThat(new TileId(0, 272).width(size)).isEqualTo(256);
        assertThat(new TileId(0, 273).width(size)).isEqualTo(112);
        assertThat(new TileId(0, 274).width(size)).isZero();
        assertThat(new TileId(1, 0).width(size)).isEqualTo(256);
        assertThat(new TileId(1, 1).width(size)).isEqualTo(17);
        assertThat(new TileId(2, 0).width(size)).isEqualTo(1);
        assertThat(new TileId(3, 0).width(size)).isZero();
        assertThat(new TileId(40, 0).width(size)).isZero();
        assertThat(new TileId(0, Long.MAX_VALUE / 2).width(size)).isZero();
        assertThat(new TileId(1, 0).width(256)).isEqualTo(1);
    }
}
