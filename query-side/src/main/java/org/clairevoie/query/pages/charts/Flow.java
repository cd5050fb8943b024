package org.clairevoie.query.pages.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// From which kind to which: two columns, and between them bands as wide as there are journeys in them. What is withheld is not drawn.
///
/// @param withheld how many bands are not drawn because they are not told
public record Flow(int width, int height, int left, int right, List<Node> from, List<Node> to, List<Band> bands, int withheld) {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 330;
    private static final int LEFT = 150;
    private static final int RIGHT = 610;
    private static final int TOP = 10;
    private static final int GAP = 14;
    private static final double LEAST = 2;

    public record Node(String name, double y, double height) {}

    /// @param stays whether it leads from a kind to the same
    public record Band(String from, String to, long count, String path, boolean stays) {}

    /// @param counts kind → kind → count as it is told
    /// @return null where nothing of it is told
    public static @Nullable Flow of(JsonNode counts) {
        Map<String, Map<String, Long>> told = new LinkedHashMap<>();
        int withheld = 0;
        for (Map.Entry<String, JsonNode> row : counts.properties()) {
            for (Map.Entry<String, JsonNode> cell : row.getValue().properties()) {
                JsonNode value = cell.getValue().path("value");
                withheld += value.isNumber() ? 0 : 1;
                told.computeIfAbsent(row.getKey(), _ -> new LinkedHashMap<>()).put(cell.getKey(), value.asLong(0));
            }
        }
        long all = told.values().stream().flatMap(row -> row.values().stream()).mapToLong(Long::longValue).sum();
        return all == 0 ? null : drawn(told, all, withheld);
    }

    private static Flow drawn(Map<String, Map<String, Long>> told, long all, int withheld) {
        List<String> kinds = List.copyOf(told.keySet());
        double unit = (HEIGHT - 2.0 * TOP - GAP * (kinds.size() - 1.0)) / all;
        List<Node> from = nodes(kinds, kind -> told.getOrDefault(kind, Map.of()).values().stream().mapToLong(Long::longValue).sum(), unit);
        List<Node> to = nodes(kinds, kind -> told.values().stream().mapToLong(row -> row.getOrDefault(kind, 0L)).sum(), unit);
        double[] left = from.stream().mapToDouble(Node::y).toArray();
        double[] right = to.stream().mapToDouble(Node::y).toArray();
        List<Band> bands = new ArrayList<>();
        for (int row = 0; row < kinds.size(); row++) {
            for (int column = 0; column < kinds.size(); column++) {
                long count = told.getOrDefault(kinds.get(row), Map.of()).getOrDefault(kinds.get(column), 0L);
                if (count > 0) {
                    double wide = Math.max(LEAST, count * unit);
                    bands.add(new Band(kinds.get(row), kinds.get(column), count, path(left[row], right[column], wide), row == column));
                    left[row] += count * unit;
                    right[column] += count * unit;
                }
            }
        }
        return new Flow(WIDTH, HEIGHT, LEFT, RIGHT, from, to, List.copyOf(bands), withheld);
    }

    private interface Total {
        long of(String kind);
    }

    private static List<Node> nodes(List<String> kinds, Total total, double unit) {
        List<Node> nodes = new ArrayList<>();
        double y = TOP;
        for (String kind : kinds) {
            double height = total.of(kind) * unit;
            nodes.add(new Node(kind, Math.round(y * 10) / 10.0, Math.round(height * 10) / 10.0));
            y += height + GAP;
        }
        return List.copyOf(nodes);
    }

    private static String path(double left, double right, double wide) {
        double middle = (LEFT + RIGHT) / 2.0;
        return String.format(Locale.ROOT, "M%d %.1fC%.1f %.1f %.1f %.1f %d %.1fV%.1fC%.1f %.1f %.1f %.1f %d %.1fZ", LEFT, left, middle, left, middle, right,
                RIGHT, right, right + wide, middle, right + wide, middle, left + wide, LEFT, left + wide);
    }
}
