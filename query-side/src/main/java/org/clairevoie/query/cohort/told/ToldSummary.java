package org.clairevoie.query.cohort.told;

import java.util.List;
import java.util.Objects;
import org.clairevoie.query.disclosure.Figure;
import org.clairevoie.query.disclosure.Threshold;
import org.jspecify.annotations.Nullable;

/// A summary as it may be told. The least and the greatest value are somebody's, and are not. A median needs the threshold
/// on either side of it, a quartile beyond it.
///
/// @param mean and the others to the thousandth
record ToldSummary(Figure mean, Figure lowerQuartile, Figure median, Figure upperQuartile) {
    /// @param mayBeTold whether the number of journeys is told
    /// @param earlier the same of cohorts made before: where as many journeys have other values, few may have changed
    static ToldSummary of(Summary summary, List<Summary> earlier, boolean mayBeTold, Threshold threshold) {
        if (summary.n() == 0) {
            return new ToldSummary(Figure.ofNobody(), Figure.ofNobody(), Figure.ofNobody(), Figure.ofNobody());
        }
        boolean changed = earlier.stream().anyMatch(before -> before.n() == summary.n() && differs(summary, before));
        long n = mayBeTold && !changed ? summary.n() : 0;
        return new ToldSummary(
                told(summary.mean(), n, threshold.value()), told(summary.lowerQuartile(), n, 4L * threshold.value()),
                told(summary.median(), n, 2L * threshold.value()), told(summary.upperQuartile(), n, 4L * threshold.value()));
    }

    private static boolean differs(Summary one, Summary other) {
        return !Objects.equals(Figure.of(mean(one)), Figure.of(mean(other))) || !Objects.equals(one.lowerQuartile(), other.lowerQuartile())
                || !Objects.equals(one.median(), other.median()) || !Objects.equals(one.upperQuartile(), other.upperQuartile());
    }

    private static double mean(Summary summary) {
        return summary.mean() == null ? 0 : summary.mean();
    }

    private static Figure told(@Nullable Double value, long n, long needed) {
        return value == null || n < needed ? Figure.suppressed() : Figure.of(value);
    }
}
