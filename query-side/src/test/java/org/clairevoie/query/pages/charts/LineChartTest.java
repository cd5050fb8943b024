package org.clairevoie.query.pages.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LineChartTest {
    @Test
    void a_curve_climbs_in_steps_from_nothing_and_holds_to_its_end() {
        Series series = new Series("ALL", List.of(new Series.Point(30, 0.5, 0.25, 0.75), new Series.Point(60, 1.0)), 90, Map.of(0, 44L, 60, 11L));
        LineChart chart = LineChart.of(LineChart.Form.STEPS, List.of(series), List.of(30));
        assertThat(chart.lines().getFirst().path()).isEqualTo("M150.0 250.0H320.0V132.0H490.0V14.0H660.0");
        assertThat(chart.lines().getFirst().band()).startsWith("M150.0 250.0H320.0V73.0").endsWith("H320.0V250.0Z");
        assertThat(chart.across()).extracting(LineChart.Tick::value).containsExactly(0.0, 30.0, 60.0, 90.0);
        assertThat(chart.below().getFirst().cells()).extracting(LineChart.Cell::count).containsExactly(44L, 11L);
    }

    @Test
    void a_line_is_broken_where_a_point_is_withheld() {
        Series series = new Series("MIXED", List.of(new Series.Point(0, 0.1), new Series.Point(1, 0.1), new Series.Point(3, 0.1)), 3, Map.of());
        assertThat(LineChart.of(LineChart.Form.JOINED, List.of(series), List.of(1)).lines().getFirst().path().replaceAll("[0-9. ]+", ""))
                .isEqualTo("MLM");
    }

    @Test
    void names_at_the_ends_of_lines_do_not_lie_upon_each_other() {
        List<Series> series = List.of(new Series("a", List.of(new Series.Point(1, 0.5)), 1, Map.of()), new Series("b", List.of(new Series.Point(1,
                0.5)), 1, Map.of()));
        List<LineChart.Line> lines = LineChart.of(LineChart.Form.STEPS, series, List.of(1)).lines();
        assertThat(Math.abs(lines.getFirst().labelY() - lines.getLast().labelY())).isGreaterThanOrEqualTo(16);
    }

    @Test
    void what_is_withheld_is_not_drawn_in_a_flow_and_is_counted() {
        Flow flow = Objects.requireNonNull(Flow.of(JsonMapper.shared().readTree("""
                {"a":{"a":{"value":22},"b":{"value":null,"because":"SUPPRESSED"}},"b":{"a":{"value":11},"b":{"value":0}}}""")));
        assertThat(flow.bands()).extracting(Flow.Band::count).containsExactly(22L, 11L);
        assertThat(flow.withheld()).isEqualTo(1);
        assertThat(Flow.of(JsonMapper.shared().readTree("{\"a\":{\"a\":{\"value\":null}}}"))).isNull();
    }
}
