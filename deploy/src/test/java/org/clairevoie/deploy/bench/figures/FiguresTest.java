package org.clairevoie.deploy.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.clairevoie.deploy.Console;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void percentiles_are_those_of_all_clients_together() {
        Latencies one = new Latencies();
        Latencies other = new Latencies();
        for (int millis = 1; millis <= 1000; millis++) {
            (millis % 2 == 0 ? one : other).add(TimeUnit.MILLISECONDS.toNanos(millis));
        }
        one.include(other);
        assertThat(one.count()).isEqualTo(1000);
        assertThat(one.millis(50)).isCloseTo(500, within(1.0));
        assertThat(one.millis(99)).isCloseTo(990, within(1.0));
        assertThat(one.millis(100)).isCloseTo(1000, within(1.0));
    }

    @Test
    void nothing_measured_is_nothing() {
        assertThat(new Latencies().millis(99)).isZero();
    }

    @Test
    void a_goal_is_met_at_its_limit() {
        assertThat(Goal.atLeast(5, 5000, 1000).met()).isTrue();
        assertThat(Goal.atLeast(5, 4999, 1000).met()).isFalse();
        assertThat(Goal.atMost(20, 20, "ms").met()).isTrue();
        assertThat(Goal.atMost(20, 20.1, "ms").met()).isFalse();
        assertThat(Goal.ratioAtMost(1.3, 2600, 2000).met()).isTrue();
        assertThat(Goal.ratioAtMost(1.3, 2700, 2000).met()).isFalse();
    }

    @Test
    void a_goal_against_nothing_is_not_met() {
        assertThat(Goal.atLeast(5, 100, 0).met()).isFalse();
        assertThat(Goal.ratioAtMost(1.3, 100, 0).met()).isFalse();
    }

    @Test
    void the_table_says_met_and_not_met() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Results results = new Results(Console.to(new PrintStream(said, true, StandardCharsets.UTF_8)));
        results.add("intake", "ours to stock", "", Goal.atLeast(5, 1000, 100));
        results.add("start", "ours", "12.0 s", Goal.atMost(10, 12, "s"));
        assertThat(results.table()).contains(
                "| intake | ours to stock |  | ≥ 5 ×: met (10.00) |", "| start | ours | 12.0 s | ≤ 10 s: NOT met (12.00) |");
    }
}
