package org.clairevoie.query.contrast.shown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.charts.LineChart;
import org.clairevoie.query.pages.charts.Series;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Shares of readings by week since the opening.
final class WeeksDrawn {
    private static final List<Integer> STRIDES = List.of(1, 2, 4, 8, 13, 26, 52, 104, 208);
    private static final String AT_RISK = "AT_RISK";

    private WeeksDrawn() {}

    /// Null where no share is told.
    static @Nullable LineChart of(JsonNode weeks, Answers answers) {
        List<Series> series = new ArrayList<>();
        int last = weeks.isEmpty() ? 0 : weeks.get(weeks.size() - 1).get("week").asInt();
        for (Reading reading : Reading.values()) {
            List<Series.Point> points = new ArrayList<>();
            for (JsonNode week : weeks) {
                JsonNode share = week.get("shares").path(reading.name()).path("value");
                if (share.isNumber()) {
                    points.add(new Series.Point(week.get("week").asInt(), share.doubleValue()));
                }
            }
            if (!points.isEmpty()) {
                series.add(new Series(reading.name(), List.copyOf(points), last, Map.of()));
            }
        }
        return series.isEmpty() ? null : LineChart.of(LineChart.Form.JOINED, withThoseAtRisk(series, weeks, answers), STRIDES);
    }

    /// One row under the axis for all of them: they are shares of the same journeys.
    private static List<Series> withThoseAtRisk(List<Series> series, JsonNode weeks, Answers answers) {
        Map<Integer, Object> atRisk = new HashMap<>();
        weeks.forEach(week -> atRisk.put(week.get("week").asInt(), answers.plain(week.get("atRisk"))));
        Series first = series.getFirst();
        List<Series> all = new ArrayList<>(series);
        all.add(new Series(AT_RISK, List.of(), first.until(), Map.copyOf(atRisk)));
        return List.copyOf(all);
    }
}
