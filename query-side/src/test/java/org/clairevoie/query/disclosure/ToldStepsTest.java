package org.clairevoie.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ToldStepsTest {
    private static final Threshold ELEVEN = new Threshold(11);

    @Test
    void small_steps_are_merged_with_what_comes_after() {
        assertThat(told(0, 5, 12, 12, 30)).containsExactly(0, 2, 3, 4);
    }

    @Test
    void a_small_last_step_is_merged_with_what_came_before() {
        assertThat(told(12, 24, 27)).containsExactly(0, 2);
        assertThat(told(12, 15)).containsExactly(1);
        assertThat(told(3, 5)).isEmpty();
    }

    @Test
    void what_an_earlier_answer_forbids_is_left_out() {
        assertThat(ToldSteps.of(new long[] {12, 24, 40}, point -> point != 1, ELEVEN)).containsExactly(0, 2);
    }

    @Property(tries = 300)
    void between_two_told_points_nothing_or_enough_happens(@ForAll @Size(max = 20) List<@IntRange(max = 15) Integer> steps) {
        long[] grown = new long[steps.size()];
        for (int at = 0; at < grown.length; at++) {
            grown[at] = (at == 0 ? 0 : grown[at - 1]) + steps.get(at);
        }
        long before = 0;
        for (int point : ToldSteps.of(grown, _ -> true, ELEVEN)) {
            assertThat(ELEVEN.isTooFew(grown[point] - before)).isFalse();
            before = grown[point];
        }
    }

    private static List<Integer> told(long... grown) {
        return ToldSteps.of(grown, _ -> true, ELEVEN);
    }
}
