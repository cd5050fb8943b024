package org.clairevoie.query.pages.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Lines over days or weeks, with what stands under the axis at its ticks.
///
/// @param floor where the axis lies
/// @param across ticks of the axis, and `up` those of the scale
public record LineChart(int width, int height, int left, int right, int floor, List<Tick> across, List<Tick> up, List<Line> lines, List<Below> below) {
    private static final int WIDTH = 780;
    private static final int LEFT = 150;
    private static final int RIGHT = 660;
    private static final int TOP = 14;
    private static final int FLOOR = 250;
    private static final int AXIS = 44;
    private static final int ROW = 19;
    private static final int MOST_TICKS = 9;
    private static final int APART = 16;
    private static final List<Double> HEIGHTS = List.of(0.1, 0.2, 0.4, 0.6, 0.8, 1.0);
    private static final int STEPS = 4;

    public record Tick(double place, double value) {}

    /// @param band empty where the line has none
    /// @param labelY where its name stands beside its end
    public record Line(String name, String path, String band, List<Mark> marks, double labelY) {}

    public record Mark(double x, double y, int at, double value) {}

    public record Below(String name, double y, List<Cell> cells) {}

    public record Cell(double x, Object count) {}

    /// How the points of a line are joined.
    public enum Form {
        /// It starts from nothing, and holds until the next point.
        STEPS,
        /// Straight, and broken where a point is missing.
        JOINED
    }

    /// A series without points has no line, but stands below.
    ///
    /// @param strides distances between ticks that read well, ascending
    public static LineChart of(Form form, List<Series> series, List<Integer> strides) {
        int until = Math.max(1, series.stream().mapToInt(Series::until).max().orElse(1));
        double most = series.stream().mapToDouble(Series::highest).max().orElse(1);
        double top = HEIGHTS.stream().filter(height -> height >= most).findFirst().orElse(1.0);
        Scale scale = new Scale(LEFT, RIGHT, TOP, FLOOR, until, top);
        List<Tick> across = across(scale, until, strides);
        List<Tick> up = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            up.add(new Tick(scale.y(top * step / STEPS), top * step / STEPS));
        }
        List<Below> below = below(series, across);
        return new LineChart(
                WIDTH, FLOOR + AXIS + ROW * below.size() + ROW / 2, LEFT, RIGHT, FLOOR, across, List.copyOf(up), lines(form, series, scale), below);
    }

    private static List<Tick> across(Scale scale, int until, List<Integer> strides) {
        int stride = strides.stream().filter(each -> until / each < MOST_TICKS).findFirst().orElse(strides.getLast());
        List<Tick> ticks = new ArrayList<>();
        for (int at = 0; at <= until; at += stride) {
            ticks.add(new Tick(scale.x(at), at));
        }
        return List.copyOf(ticks);
    }

    private static List<Line> lines(Form form, List<Series> series, Scale scale) {
        List<Line> lines = new ArrayList<>();
        List<Series> fromBelow = series.stream().filter(each -> !each.points().isEmpty()).sorted(Comparator.comparingDouble(LineChart::last)).toList();
        double free = FLOOR + APART;
        for (Series each : fromBelow) {
            double labelY = Math.min(scale.y(last(each)), free - APART);
            free = labelY;
            lines.add(new Line(
                    each.name(), form == Form.STEPS ? Paths.steps(each, scale) : Paths.joined(each, scale),
                    form == Form.STEPS ? Paths.band(each, scale) : "",
                    each.points().stream().map(point -> new Mark(scale.x(point.at()), scale.y(point.value()), point.at(), point.value())).toList(), labelY + 4));
        }
        return lines.stream().sorted(Comparator.comparingInt(line -> place(series, line.name()))).toList();
    }

    private static int place(List<Series> series, String name) {
        return series.stream().map(Series::name).toList().indexOf(name);
    }

    private static double last(Series series) {
        return series.points().getLast().value();
    }

    private static List<Below> below(List<Series> series, List<Tick> across) {
        List<Below> below = new ArrayList<>();
        double y = FLOOR + AXIS + ROW;
        for (Series each : series) {
            List<Cell> cells = new ArrayList<>();
            for (Tick tick : across) {
                Object count = each.below().get((int) tick.value());
                if (count != null) {
                    cells.add(new Cell(tick.place(), count));
                }
            }
            if (!each.below().isEmpty()) {
                below.add(new Below(each.name(), y, List.copyOf(cells)));
                y += ROW;
            }
        }
        return List.copyOf(below);
    }

    /// From what is shown to where it stands.
    record Scale(double left, double right, double top, double floor, double until, double most) {
        double x(double at) {
            return rounded(left + (right - left) * at / until);
        }

        double y(double value) {
            return rounded(floor - (floor - top) * value / most);
        }

        private static double rounded(double place) {
            return Math.round(place * 10) / 10.0;
        }

        static String place(double x, double y) {
            return String.format(Locale.ROOT, "%.1f %.1f", x, y);
        }
    }
}
