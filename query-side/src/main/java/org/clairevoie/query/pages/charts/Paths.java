package org.clairevoie.query.pages.charts;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.clairevoie.query.pages.charts.LineChart.Scale;
import org.clairevoie.query.pages.charts.Series.Point;

/// Series as the path of an SVG.
final class Paths {
    private Paths() {}

    /// From nothing, and on as it was until the next point.
    static String steps(Series series, Scale scale) {
        return "M" + Scale.place(scale.x(0), scale.y(0)) + climb(series.points(), Point::value, scale) + number("H", scale.x(series.until()));
    }

    /// There along the upper bounds, and back along the lower ones. Nothing where no point has any.
    static String band(Series series, Scale scale) {
        if (series.points().stream().allMatch(point -> point.upper() == null)) {
            return "";
        }
        StringBuilder back = new StringBuilder();
        List<Point> points = series.points();
        double right = scale.x(series.until());
        for (Point point : points.reversed()) {
            back.append(number("V", scale.y(point.low()))).append(number("H", scale.x(point.at())));
        }
        return "M" + Scale.place(scale.x(0), scale.y(0)) + climb(points, Point::high, scale) + number("H", right) + back + number("V", scale.y(0)) + "Z";
    }

    /// Broken where a point is missing.
    static String joined(Series series, Scale scale) {
        StringBuilder path = new StringBuilder();
        int before = Integer.MIN_VALUE;
        for (Point point : series.points()) {
            path.append(point.at() == before + 1 ? "L" : "M").append(Scale.place(scale.x(point.at()), scale.y(point.value())));
            before = point.at();
        }
        return path.toString();
    }

    private static String climb(List<Point> points, ToDoubleFunction<Point> height, Scale scale) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(number("H", scale.x(point.at()))).append(number("V", scale.y(height.applyAsDouble(point))));
        }
        return path.toString();
    }

    private static String number(String command, double place) {
        return String.format(Locale.ROOT, "%s%.1f", command, place);
    }
}
