package org.clairevoie.query.sequence;

import java.util.List;

/// How much it costs to turn one sequence into another by inserting, deleting and substituting states. A distance whenever
/// the substitution costs are one.
///
/// @param indel what an insertion or a deletion costs
public record OptimalMatching<S>(double indel, Substitution<S> substitution) {
    /// What it costs to put one state in the place of another: 0 for the same, and the same in both directions.
    @FunctionalInterface
    public interface Substitution<S> {
        double cost(S one, S other);
    }

    public OptimalMatching {
        if (!(indel > 0)) {
            throw new IllegalArgumentException("an insertion costs something, not " + indel);
        }
    }

    /// What an insertion and a substitution cost where nothing else is asked, as TraMineR's `seqdist(method = "OM", sm = "CONSTANT")`
    /// has it.
    public static final double INDEL = 1;
    public static final double SUBSTITUTION = 2;

    public static <S> OptimalMatching<S> asTraminer() {
        return constant(INDEL, SUBSTITUTION);
    }

    /// Every substitution costs the same.
    public static <S> OptimalMatching<S> constant(double indel, double cost) {
        return new OptimalMatching<>(indel, (one, other) -> one.equals(other) ? 0 : cost);
    }

    public double distance(List<S> one, List<S> other) {
        double[] above = new double[other.size() + 1];
        for (int column = 1; column < above.length; column++) {
            above[column] = column * indel;
        }
        for (S state : one) {
            double[] row = new double[above.length];
            row[0] = above[0] + indel;
            for (int column = 1; column < row.length; column++) {
                double substituted = above[column - 1] + substitution.cost(state, other.get(column - 1));
                row[column] = Math.min(substituted, Math.min(above[column], row[column - 1]) + indel);
            }
            above = row;
        }
        return above[other.size()];
    }
}
