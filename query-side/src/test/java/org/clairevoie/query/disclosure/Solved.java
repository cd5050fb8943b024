package org.clairevoie.query.disclosure;

import java.util.ArrayList;
import java.util.List;

/// A reader with patience: solves the equations that the lines of a table are, by elimination over the suppressed cells.
/// Written apart from what it judges.
final class Solved {
    private static final double NOTHING = 1e-9;

    private Solved() {}

    /// @param told rows and columns whose last ones are totals
    /// @return the suppressed cells with one solution, as row and column
    static List<List<Integer>> cells(Count[][] told) {
        List<List<Integer>> unknown = new ArrayList<>();
        for (int row = 0; row < told.length; row++) {
            for (int column = 0; column < told[0].length; column++) {
                if (told[row][column].isSuppressed()) {
                    unknown.add(List.of(row, column));
                }
            }
        }
        List<double[]> equations = new ArrayList<>();
        for (int row = 0; row < told.length; row++) {
            equations.add(equation(unknown, row, 0, told[0].length - 1));
        }
        for (int column = 0; column < told[0].length; column++) {
            equations.add(equation(unknown, column, 1, told.length - 1));
        }
        reduce(equations, unknown.size());
        List<List<Integer>> solved = new ArrayList<>();
        for (double[] equation : equations) {
            List<Integer> left = new ArrayList<>();
            for (int at = 0; at < equation.length; at++) {
                if (Math.abs(equation[at]) > NOTHING) {
                    left.add(at);
                }
            }
            if (left.size() == 1) {
                solved.add(unknown.get(left.getFirst()));
            }
        }
        return solved;
    }

    private static double[] equation(List<List<Integer>> unknown, int line, int axis, int total) {
        double[] equation = new double[unknown.size()];
        for (int at = 0; at < equation.length; at++) {
            if (unknown.get(at).get(axis) == line) {
                equation[at] = unknown.get(at).get(1 - axis) == total ? -1 : 1;
            }
        }
        return equation;
    }

    private static void reduce(List<double[]> equations, int unknown) {
        int settled = 0;
        for (int at = 0; at < unknown && settled < equations.size(); at++) {
            int pivot = settled;
            while (pivot < equations.size() && Math.abs(equations.get(pivot)[at]) < NOTHING) {
                pivot++;
            }
            if (pivot < equations.size()) {
                double[] row = equations.get(pivot);
                equations.set(pivot, equations.get(settled));
                equations.set(settled, row);
                double by = row[at];
                for (int each = 0; each < unknown; each++) {
                    row[each] /= by;
                }
                for (int other = 0; other < equations.size(); other++) {
                    double factor = equations.get(other)[at];
                    for (int each = 0; other != settled && each < unknown; each++) {
                        equations.get(other)[each] -= factor * row[each];
                    }
                }
                settled++;
            }
        }
    }
}
