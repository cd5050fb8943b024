package org.clairevoie.query.disclosure;

import java.util.ArrayList;
import java.util.List;

/// Counts crossed two ways with their margins, as they may be told.
///
/// @param cells row by row
/// @param rows the total of each row
/// @param columns the total of each column
public record CountedTable(List<List<Count>> cells, List<Count> rows, List<Count> columns, Count total) {
    /// @param cells row by row, all rows of one length, at least one of each
    public static CountedTable of(long[][] cells, Threshold threshold) {
        long[][] table = withMargins(cells);
        boolean[][] hidden = new TableSuppression(table, threshold).hidden();
        int lastRow = cells.length;
        int lastColumn = cells[0].length;
        List<List<Count>> told = new ArrayList<>();
        List<Count> rows = new ArrayList<>();
        List<Count> columns = new ArrayList<>();
        for (int row = 0; row < lastRow; row++) {
            List<Count> line = new ArrayList<>();
            for (int column = 0; column < lastColumn; column++) {
                line.add(Count.of(table[row][column], hidden[row][column]));
            }
            told.add(List.copyOf(line));
            rows.add(Count.of(table[row][lastColumn], hidden[row][lastColumn]));
        }
        for (int column = 0; column < lastColumn; column++) {
            columns.add(Count.of(table[lastRow][column], hidden[lastRow][column]));
        }
        return new CountedTable(
                List.copyOf(told), List.copyOf(rows), List.copyOf(columns), Count.of(table[lastRow][lastColumn], hidden[lastRow][lastColumn]));
    }

    private static long[][] withMargins(long[][] cells) {
        int columns = cells[0].length;
        long[][] table = new long[cells.length + 1][columns + 1];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < columns; column++) {
                long count = cells[row][column];
                table[row][column] = count;
                table[row][columns] += count;
                table[cells.length][column] += count;
                table[cells.length][columns] += count;
            }
        }
        return table;
    }
}
