package org.clairevoie.query.disclosure;

import java.util.Arrays;

/// What a reader can work out of the suppressed cells of a table whose last row and column are totals.
final class HiddenCells {
    private static final long UNBOUNDED = Long.MAX_VALUE / 4;
    private static final int MOST_TURNS = 200;
    private final long[][] table;
    private final boolean[][] hidden;
    private final int rows;
    private final int columns;
    private final long[][] least;
    private final long[][] most;

    HiddenCells(long[][] table, boolean[][] hidden) {
        this.table = table;
        this.hidden = hidden;
        this.rows = table.length;
        this.columns = table[0].length;
        this.least = new long[rows][columns];
        this.most = new long[rows][columns];
    }

    /// Suppressed cells with one possible value.
    boolean[][] recomputed() {
        boundAll();
        boolean[][] found = new boolean[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                found[row][column] = hidden[row][column] && (least[row][column] == most[row][column] || joinsAlone(row, column));
            }
        }
        return found;
    }

    private void boundAll() {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                least[row][column] = hidden[row][column] ? 0 : table[row][column];
                most[row][column] = hidden[row][column] ? UNBOUNDED : table[row][column];
            }
        }
        boolean narrowed = true;
        for (int turn = 0; narrowed && turn < MOST_TURNS; turn++) {
            narrowed = false;
            for (int row = 0; row < rows; row++) {
                narrowed |= boundLine(row, true);
            }
            for (int column = 0; column < columns; column++) {
                narrowed |= boundLine(column, false);
            }
        }
    }

    /// The parts of a line against its total, which stands last.
    private boolean boundLine(int line, boolean isRow) {
        int last = (isRow ? columns : rows) - 1;
        long leastSum = 0;
        long mostSum = 0;
        for (int at = 0; at < last; at++) {
            leastSum += least(line, at, isRow);
            mostSum = Math.min(UNBOUNDED, mostSum + most(line, at, isRow));
        }
        boolean narrowed = narrow(line, last, isRow, leastSum, mostSum);
        for (int at = 0; at < last; at++) {
            long othersLeast = leastSum - least(line, at, isRow);
            long othersMost = mostSum >= UNBOUNDED ? others(line, at, last, isRow) : mostSum - most(line, at, isRow);
            long lower = othersMost >= UNBOUNDED ? 0 : least(line, last, isRow) - othersMost;
            long upper = most(line, last, isRow) >= UNBOUNDED ? UNBOUNDED : most(line, last, isRow) - othersLeast;
            narrowed |= narrow(line, at, isRow, lower, upper);
        }
        return narrowed;
    }

    private long others(int line, int but, int last, boolean isRow) {
        long sum = 0;
        for (int at = 0; at < last; at++) {
            sum = at == but ? sum : Math.min(UNBOUNDED, sum + most(line, at, isRow));
        }
        return sum;
    }

    private boolean narrow(int line, int at, boolean isRow, long lower, long upper) {
        int row = isRow ? line : at;
        int column = isRow ? at : line;
        boolean narrows = hidden[row][column] && (lower > least[row][column] || upper < most[row][column]);
        if (narrows) {
            least[row][column] = Math.max(lower, least[row][column]);
            most[row][column] = Math.min(upper, most[row][column]);
        }
        return narrows;
    }

    private long least(int line, int at, boolean isRow) {
        return isRow ? least[line][at] : least[at][line];
    }

    private long most(int line, int at, boolean isRow) {
        return isRow ? most[line][at] : most[at][line];
    }

    /// Whether the row and the column of a cell hang together through no other suppressed cell.
    private boolean joinsAlone(int row, int column) {
        boolean[] reached = new boolean[rows + columns];
        int[] waiting = new int[rows + columns];
        Arrays.fill(waiting, -1);
        waiting[0] = row;
        reached[row] = true;
        int found = 1;
        for (int next = 0; next < found; next++) {
            int line = waiting[next];
            for (int other = line < rows ? rows : 0; other < (line < rows ? rows + columns : rows); other++) {
                int atRow = Math.min(line, other);
                int atColumn = Math.max(line, other) - rows;
                boolean isTheCell = atRow == row && atColumn == column;
                if (!reached[other] && !isTheCell && hidden[atRow][atColumn]) {
                    reached[other] = true;
                    waiting[found++] = other;
                }
            }
        }
        return !reached[rows + column];
    }
}
