package org.clairevoie.query.pages.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A distribution by quarter of [0, 1], as four bars.
public record Quarters(List<Bar> bars) {
    public static final int HEIGHT = 36;
    private static final int WIDTH = 22;
    private static final int STRIDE = 25;

    /// @param count null where it is withheld, which is drawn as such
    public record Bar(String quarter, int x, int width, double y, double height, @Nullable Long count) {}

    /// @param histogram quarter → count as it is told; null where none of it is
    public static @Nullable Quarters of(@Nullable JsonNode histogram) {
        if (histogram == null || !histogram.isObject()) {
            return null;
        }
        long most = histogram.valueStream().mapToLong(count -> count.path("value").asLong(0)).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : histogram.properties()) {
            JsonNode value = each.getValue().path("value");
            Long count = value.isNumber() ? (Long) value.asLong() : null;
            double height = count == null ? HEIGHT : most == 0 ? 0 : Math.round(10.0 * HEIGHT * count / most) / 10.0;
            bars.add(new Bar(each.getKey(), bars.size() * STRIDE + 1, WIDTH, HEIGHT - height, height, count));
        }
        return new Quarters(List.copyOf(bars));
    }
}
