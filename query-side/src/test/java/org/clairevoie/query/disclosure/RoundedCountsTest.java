package org.clairevoie.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RoundedCountsTest {
    private static final int THRESHOLD = 11;
    private final RoundedCounts rounded = RoundedCounts.to(new Threshold(THRESHOLD));

    @Property
    void whatever_two_answers_say_apart_is_nothing_or_at_least_the_threshold(
            @ForAll @IntRange(max = 500) int before, @ForAll @IntRange(max = 500) int after) {
        Long one = rounded.of(before).value();
        Long other = rounded.of(after).value();
        assertThat(one != null && other != null && rounded.threshold().isTooClose(one, other)).isFalse();
    }

    /// All that a reader can work out of a line and its total: each part lies between bounds, and so does their sum.
    @Property
    void no_suppressed_part_of_a_line_can_be_had_from_the_others_and_the_total(
            @ForAll @Size(min = 2, max = 7) List<@IntRange(max = 40) Integer> line) {
        long least = least(line.stream().mapToLong(Integer::longValue).sum());
        long most = most(line.stream().mapToLong(Integer::longValue).sum());
        for (int part : line) {
            if (rounded.of(part).isSuppressed()) {
                long othersLeast = line.stream().mapToLong(each -> least(each)).sum() - least(part);
                long othersMost = line.stream().mapToLong(each -> most(each)).sum() - most(part);
                long from = Math.max(least(part), least - othersMost);
                long to = Math.min(most(part), most - othersLeast);
                assertThat(to - from).as("%s of %s", part, line).isGreaterThan(0);
            }
        }
    }

    @Test
    void nobody_is_told_and_few_are_not() {
        assertThat(rounded.of(0)).isEqualTo(Count.of(0));
        assertThat(rounded.of(1).isSuppressed() && rounded.of(10).isSuppressed()).isTrue();
        assertThat(List.of(rounded.of(11), rounded.of(21), rounded.of(22))).containsExactly(Count.of(11), Count.of(11), Count.of(22));
        assertThat(rounded.en()).contains("multiple of 11");
    }

    @Property
    void fewer_than_the_threshold_move_a_mean_by_one_step_at_most(
            @ForAll @IntRange(min = 44, max = 900) int n, @ForAll @IntRange(max = 890) int ones, @ForAll @IntRange(max = 10) int more) {
        double before = (double) Math.min(ones, n) / n;
        double after = (double) Math.min(ones + more, n) / n;
        long step = n / THRESHOLD;
        double moved = Objects.requireNonNull(rounded.mean(after, n).value()) - Objects.requireNonNull(rounded.mean(before, n).value());
        assertThat(Math.round(moved * step)).isBetween(0L, 1L);
    }

    @Test
    void figures_need_enough_journeys_about_them() {
        assertThat(rounded.mean(0.5, 43)).isEqualTo(Figure.suppressed());
        assertThat(rounded.mean(0.55, 44)).isEqualTo(Figure.of(0.5));
        assertThat(rounded.mean(null, 0)).isEqualTo(Figure.ofNobody());
        assertThat(rounded.quantile(0.333, 0.5, 22)).isEqualTo(Figure.of(0.35));
        assertThat(rounded.quantile(0.333, 0.25, 43)).isEqualTo(Figure.suppressed());
    }

    private long least(long count) {
        return rounded.of(count).isSuppressed() ? 1 : THRESHOLD * (count / THRESHOLD);
    }

    private static long most(long count) {
        return count == 0 ? 0 : count < THRESHOLD ? THRESHOLD - 1 : THRESHOLD * (count / THRESHOLD) + THRESHOLD - 1;
    }
}
