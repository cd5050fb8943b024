package org.clairevoie.query.disclosure;

/// Which cells of a table are suppressed so that no other can be had by subtraction. The last row and column are totals;
/// they are cells like others: a small total is suppressed too, and protected likewise.
///
/// A set of suppressed cells holds when every line that has one has two, with at least the threshold behind them where the
/// line's total is told; when no cell is the only one that joins two parts of the table (seen as a graph of rows and
/// columns joined by suppressed cells, such a cell is what adding and subtracting lines yields); and when no cell's bounds,
/// drawn from the lines it stands in, close on one value.
final class TableSuppression {
    private final long[][] table;
    private final Threshold threshold;
    private final boolean[][] hidden;
    private final int rows;
    private final int columns;

    TableSuppression(long[][] table, Threshold threshold) {
        this.table = table;
        this.threshold = threshold;
        this.rows = table.length;
        this.columns = table[0].length;
        this.hidden = new boolean[rows][columns];
    }

    boolean[][] hidden() {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                hidden[row][column] = threshold.isTooFew(table[row][column]);
            }
        }
        while (widened()) {
            // Each turn suppresses one cell more; a table has an end.
        }
        return hidden;
    }

    private boolean widened() {
        for (int row = 0; row < rows; row++) {
            if (isOpen(row, true) && hideOneIn(row, -1)) {
                return true;
            }
        }
        for (int column = 0; column < columns; column++) {
            if (isOpen(column, false) && hideOneIn(-1, column)) {
                return true;
            }
        }
        boolean[][] recomputed = new HiddenCells(table, hidden).recomputed();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (recomputed[row][column] && hideOneIn(row, column)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOpen(int line, boolean isRow) {
        int length = isRow ? columns : rows;
        int count = 0;
        long behind = 0;
        for (int at = 0; at < length; at++) {
            if (isRow ? hidden[line][at] : hidden[at][line]) {
                count++;
                behind += isRow ? table[line][at] : table[at][line];
            }
        }
        boolean totalTold = isRow ? !hidden[line][columns - 1] : !hidden[rows - 1][line];
        return count == 1 || (count > 0 && totalTold && behind < threshold.value());
    }

    /// The cheapest cell of the row and of the column: told before, not a total if it can be helped, not a zero, small.
    private boolean hideOneIn(int row, int column) {
        int bestRow = -1;
        int bestColumn = -1;
        for (int each = 0; each < rows; each++) {
            for (int other = 0; other < columns; other++) {
                boolean candidate = (each == row || other == column) && !hidden[each][other];
                if (candidate && (bestRow < 0 || cost(each, other, row) < cost(bestRow, bestColumn, row))) {
                    bestRow = each;
                    bestColumn = other;
                }
            }
        }
        if (bestRow < 0) {
            return false;
        }
        hidden[bestRow][bestColumn] = true;
        return true;
    }

    private double cost(int row, int column, int asked) {
        boolean isTotal = row == rows - 1 || column == columns - 1;
        boolean crossesNothing = !hasHidden(row, column, row == asked);
        return table[row][column] + (crossesNothing ? 1e15 : 0) + (table[row][column] == 0 ? 1e16 : 0) + (isTotal ? 1e17 : 0);
    }

    private boolean hasHidden(int row, int column, boolean inColumn) {
        for (int at = 0; at < (inColumn ? rows : columns); at++) {
            if (inColumn ? hidden[at][column] : hidden[row][at]) {
                return true;
            }
        }
        return false;
    }
}
