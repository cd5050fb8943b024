package org.clairevoie.query.pages.charts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one line of a chart is drawn from.
///
/// @param until where the line ends, which may be beyond its last point
/// @param below what stands under the axis: how many were at risk there, as it is told
public record Series(String name, List<Point> points, int until, Map<Integer, Object> below) {
    /// @param value and the bounds of its band, in [0, 1]; null where it has none
    public record Point(int at, double value, @Nullable Double lower, @Nullable Double upper) {
        public Point(int at, double value) {
            this(at, value, null, null);
        }

        double low() {
            return lower == null ? value : lower;
        }

        double high() {
            return upper == null ? value : upper;
        }
    }

    double highest() {
        return points.stream().mapToDouble(Point::high).max().orElse(0);
    }
}
