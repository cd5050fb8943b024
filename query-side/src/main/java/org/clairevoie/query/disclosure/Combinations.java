package org.clairevoie.query.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Whether cohorts, added and subtracted in any way, yield the count of fewer journeys than the threshold: the differencing
/// attack. Journeys that stand in the same cohorts are one part. What adding and subtracting yields are the rows that the
/// cohorts span over the parts; those among them that are made of small parts alone are found by elimination, and each that
/// is a set of journeys is counted.
///
/// Elimination is done modulo a prime: exact up to a chance in two thousand million of taking a safe set for an unsafe one.
public final class Combinations {
    private static final long PRIME = 2_147_483_647L;
    /// Beyond so many independent combinations of small parts, they are not told apart any more, and count as unsafe.
    private static final int MOST_INDEPENDENT = 14;

    private final Threshold threshold;
    private final List<Long> sizes = new ArrayList<>();
    private final long[][] rows;
    private int large;

    private Combinations(Map<Set<String>, Long> parts, Threshold threshold) {
        this.threshold = threshold;
        List<String> cohorts = List.copyOf(new TreeSet<>(parts.keySet().stream().flatMap(Set::stream).toList()));
        List<Set<String>> columns = new ArrayList<>();
        parts.forEach((members, size) -> {
            boolean isLarge = size >= threshold.value();
            columns.add(isLarge ? 0 : columns.size(), members);
            sizes.add(isLarge ? 0 : sizes.size(), size);
            large += isLarge ? 1 : 0;
        });
        rows = new long[cohorts.size()][columns.size()];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.size(); column++) {
                rows[row][column] = columns.get(column).contains(cohorts.get(row)) ? 1 : 0;
            }
        }
    }

    /// @param parts how many journeys stand in exactly these cohorts; none of them empty
    public static boolean areSafe(Map<Set<String>, Long> parts, Threshold threshold) {
        return !new Combinations(parts, threshold).yieldTooFew();
    }

    private boolean yieldTooFew() {
        int settled = eliminate(0, 0, large);
        int small = eliminate(settled, large, sizes.size()) - settled;
        if (small > MOST_INDEPENDENT) {
            return true;
        }
        for (int chosen = 1; chosen < 1 << small; chosen++) {
            if (isTooFew(settled, small, chosen)) {
                return true;
            }
        }
        return false;
    }

    /// In a reduced basis a set of parts is a sum of distinct rows, each taken once.
    private boolean isTooFew(int settled, int small, int chosen) {
        long count = 0;
        for (int column = large; column < sizes.size(); column++) {
            long share = 0;
            for (int row = 0; row < small; row++) {
                share += (chosen >> row & 1) * rows[settled + row][column];
            }
            share %= PRIME;
            if (share > 1) {
                return false;
            }
            count += share * sizes.get(column);
        }
        return threshold.isTooFew(count);
    }

    /// Gauss–Jordan over some columns, by the rows not settled yet.
    ///
    /// @return how many rows are settled then
    private int eliminate(int settled, int from, int to) {
        int next = settled;
        for (int column = from; column < to && next < rows.length; column++) {
            int pivot = next;
            while (pivot < rows.length && rows[pivot][column] == 0) {
                pivot++;
            }
            if (pivot == rows.length) {
                continue;
            }
            long[] row = rows[pivot];
            rows[pivot] = rows[next];
            rows[next] = row;
            scale(row, inverse(row[column]));
            for (int other = settled; other < rows.length; other++) {
                if (other != next && rows[other][column] != 0) {
                    subtract(rows[other], row, rows[other][column]);
                }
            }
            next++;
        }
        return next;
    }

    private static void scale(long[] row, long factor) {
        for (int column = 0; column < row.length; column++) {
            row[column] = row[column] * factor % PRIME;
        }
    }

    private static void subtract(long[] from, long[] row, long factor) {
        for (int column = 0; column < row.length; column++) {
            from[column] = Math.floorMod(from[column] - row[column] * factor % PRIME, PRIME);
        }
    }

    private static long inverse(long number) {
        long inverse = 1;
        long power = number;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            inverse = (exponent & 1) == 1 ? inverse * power % PRIME : inverse;
            power = power * power % PRIME;
        }
        return inverse;
    }
}
