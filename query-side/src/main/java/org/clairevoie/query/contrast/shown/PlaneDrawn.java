package org.clairevoie.query.contrast.shown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.pages.Answers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The plane between the two conceptions: link coverage across, rootedness up. Counts by square, or a point a journey.
///
/// @param squares none where points are drawn
/// @param points none where squares are
public record PlaneDrawn(int width, int height, List<Square> squares, List<Point> points) {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 500;
    private static final int LEFT = 60;
    private static final int TOP = 20;
    private static final int SIDE = 105;
    private static final int QUARTERS = 4;
    private static final double WIDEST = 46;
    private static final double POINT_APART = 4.1;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    /// @param count as it is told; `radius` 0 where it is withheld or nobody
    public record Square(String across, String up, double x, double y, double side, double radius, Object count, @Nullable Long value) {
        public double middleX() {
            return x + side / 2;
        }

        public double middleY() {
            return y + side / 2;
        }
    }

    public record Point(String journey, String reading, double x, double y, double linkCoverage, double rootedness) {}

    /// @param plane that of an answer
    static PlaneDrawn of(JsonNode plane, Answers answers) {
        JsonNode squares = plane.get("squares");
        long most = Math.max(1, squares.valueStream().mapToLong(square -> square.get("count").path("value").asLong(0)).max().orElse(1));
        List<Square> drawn = new ArrayList<>();
        for (int at = 0; at < squares.size(); at++) {
            JsonNode square = squares.get(at);
            JsonNode value = square.get("count").path("value");
            drawn.add(new Square(
                    square.get("across").asString(), square.get("up").asString(), LEFT + SIDE * Math.floorDiv(at, QUARTERS),
                    TOP + (double) SIDE * (QUARTERS - 1 - at % QUARTERS), SIDE, rounded(WIDEST * Math.sqrt((double) value.asLong(0) / most)),
                    answers.plain(square.get("count")), value.isNumber() ? (Long) value.asLong() : null));
        }
        return new PlaneDrawn(WIDTH, HEIGHT, List.copyOf(drawn), List.of());
    }

    /// Journeys of one place stand around it like seeds, none on another.
    ///
    /// @param journeys those of `/contrast/journeys`
    static PlaneDrawn points(JsonNode journeys) {
        Map<String, Integer> there = new HashMap<>();
        List<Point> points = new ArrayList<>();
        for (JsonNode journey : journeys) {
            JsonNode across = journey.get("linkCoverage");
            JsonNode up = journey.get("rootedness");
            if (across.isNumber() && up.isNumber()) {
                int before = there.merge(across + " " + up, 1, Integer::sum) - 1;
                double away = POINT_APART * Math.sqrt(before);
                double x = LEFT + SIDE * QUARTERS * across.doubleValue() + away * Math.cos(before * GOLDEN_ANGLE);
                double y = TOP + SIDE * QUARTERS * (1 - up.doubleValue()) + away * Math.sin(before * GOLDEN_ANGLE);
                points.add(new Point(
                        journey.get("accompanimentId").asString(), journey.get("reading").asString(), rounded(x), rounded(y), across.doubleValue(), up.doubleValue()));
            }
        }
        return new PlaneDrawn(WIDTH, HEIGHT, List.of(), List.copyOf(points));
    }

    public int left() {
        return LEFT;
    }

    public int top() {
        return TOP;
    }

    public int right() {
        return LEFT + SIDE * QUARTERS;
    }

    public int floor() {
        return TOP + SIDE * QUARTERS;
    }

    /// Where the lines between squares stand, across and up.
    public List<Integer> lines() {
        return List.of(0, SIDE, 2 * SIDE, 3 * SIDE, 4 * SIDE);
    }

    private static double rounded(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
