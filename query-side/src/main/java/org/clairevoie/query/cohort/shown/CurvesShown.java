package org.clairevoie.query.cohort.shown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.charts.LineChart;
import org.clairevoie.query.pages.charts.Series;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The curves of one outcome, class beside class.
///
/// @param chart null where nothing of it may be told
/// @param classes those that have a curve; `withheld` are the others
/// @param days the points told: day → class → point
record CurvesShown(
        String group, @Nullable LineChart chart, List<String> classes, List<String> withheld, Map<Integer, Map<String, Object>> days, Object caution) {
    private static final List<Integer> STRIDES = List.of(30, 60, 90, 180, 360);

    /// @param told the answer of `/cohorts/{id}/curves`
    static List<CurvesShown> all(JsonNode told, Answers answers) {
        Map<String, List<JsonNode>> groups = new LinkedHashMap<>();
        for (JsonNode each : told.get("classes")) {
            each.get("curves").forEach(curve -> groups.computeIfAbsent(curve.get("group").asString(), _ -> new ArrayList<>()).add(curve));
        }
        return groups.entrySet().stream().map(group -> of(group.getKey(), group.getValue(), told.get("classes"), answers)).toList();
    }

    private static CurvesShown of(String group, List<JsonNode> curves, JsonNode classes, Answers answers) {
        List<Series> series = new ArrayList<>();
        List<String> drawn = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        Map<Integer, Map<String, Object>> days = new TreeMap<>();
        for (int at = 0; at < curves.size(); at++) {
            JsonNode each = classes.get(at);
            String name = each.get("name").asString();
            JsonNode points = curves.get(at).path("points");
            if (points.isEmpty()) {
                withheld.add(name);
            } else {
                drawn.add(name);
                series.add(series(name, points, each, answers));
                points.forEach(point -> days.computeIfAbsent(point.get("day").asInt(), _ -> new HashMap<>()).put(name, answers.plain(point)));
            }
        }
        LineChart chart = series.isEmpty() ? null : LineChart.of(LineChart.Form.STEPS, series, STRIDES);
        return new CurvesShown(group, chart, List.copyOf(drawn), List.copyOf(withheld), days, answers.plain(curves.getFirst().get("caution")));
    }

    /// Those at risk stand under whatever day any curve of the class tells them on.
    private static Series series(String name, JsonNode points, JsonNode inClass, Answers answers) {
        List<Series.Point> all = new ArrayList<>();
        points.forEach(point -> all.add(new Series.Point(
                point.get("day").asInt(), point.get("incidence").doubleValue(), number(point, "lower"), number(point, "upper"))));
        Map<Integer, Object> below = new HashMap<>();
        below.put(0, answers.plain(inClass.get("atRisk")));
        inClass.get("curves").forEach(curve -> curve.path("points").forEach(point ->
                below.put(point.get("day").asInt(), answers.plain(point.get("atRiskAtLeast")))));
        return new Series(name, List.copyOf(all), Math.max(all.getLast().at(), inClass.path("followedTo").asInt(0)), below);
    }

    private static @Nullable Double number(JsonNode point, String field) {
        JsonNode value = point.path(field);
        return value.isNumber() ? value.doubleValue() : null;
    }
}
