package org.clairevoie.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenCellsTest {
    /// Two blocks of four, and one cell between them: the rows of the first less its columns leave that cell.
    @Test
    void a_cell_that_alone_joins_two_parts_is_had_by_adding_lines() {
        long[][] table = {
            {50, 60, 70, 80, 260}, {51, 61, 71, 81, 264}, {52, 62, 72, 82, 268}, {53, 63, 73, 83, 272}, {206, 246, 286, 326, 1064}};
        boolean[][] hidden = hidden("11...", "111..", "..11.", "..11.", ".....");
        assertThat(recomputed(table, hidden)).containsExactly(List.of(1, 2));
        hidden[0][3] = true;
        assertThat(recomputed(table, hidden)).as("joined twice, neither is").isEmpty();
    }

    @Test
    void cells_whose_bounds_close_on_one_value_are_had_though_they_stand_in_a_ring() {
        long[][] table = {{0, 0, 0}, {40, 50, 90}, {40, 50, 90}};
        assertThat(recomputed(table, hidden("11.", "11.", "..."))).hasSize(4);
        long[][] wider = {{12, 0, 12}, {40, 50, 90}, {52, 50, 102}};
        assertThat(recomputed(wider, hidden("11.", "11.", "..."))).isEmpty();
    }

    private static List<List<Integer>> recomputed(long[][] table, boolean[][] hidden) {
        boolean[][] found = new HiddenCells(table, hidden).recomputed();
        List<List<Integer>> cells = new ArrayList<>();
        for (int row = 0; row < found.length; row++) {
            for (int column = 0; column < found[row].length; column++) {
                if (found[row][column]) {
                    cells.add(List.of(row, column));
                }
            }
        }
        return cells;
    }

    private static boolean[][] hidden(String... rows) {
        boolean[][] hidden = new boolean[rows.length][rows[0].length()];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length(); column++) {
                hidden[row][column] = rows[row].charAt(column) == '1';
            }
        }
        return hidden;
    }
}
