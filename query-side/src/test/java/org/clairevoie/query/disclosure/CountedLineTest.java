package org.clairevoie.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CountedLineTest {
    private static final Threshold ELEVEN = new Threshold(11);

    @Test
    void a_small_count_takes_the_smallest_other_with_it() {
        CountedLine<String> line = CountedLine.of(counts(3, 40, 20, 0), ELEVEN);
        assertThat(line.counts()).containsExactly(
                Map.entry("a", Count.suppressed()), Map.entry("b", Count.of(40)), Map.entry("c", Count.suppressed()), Map.entry("d", Count.of(0)));
        assertThat(line.total()).isEqualTo(Count.of(63));
    }

    @Test
    void two_small_counts_that_are_few_together_take_a_third() {
        assertThat(suppressed(CountedLine.of(counts(3, 4, 40, 50), ELEVEN))).containsExactly("a", "b", "c");
        assertThat(suppressed(CountedLine.of(counts(6, 7, 40, 50), ELEVEN))).containsExactly("a", "b");
    }

    @Test
    void zero_is_told_and_a_small_total_is_not() {
        CountedLine<String> line = CountedLine.of(counts(5, 0, 0), ELEVEN);
        assertThat(line.total()).isEqualTo(Count.suppressed());
        assertThat(line.counts().get("b")).isEqualTo(Count.of(0));
        assertThat(suppressed(CountedLine.of(counts(11, 0, 30), ELEVEN))).isEmpty();
    }

    @Test
    void what_an_earlier_answer_would_give_away_is_suppressed_too() {
        assertThat(suppressed(CountedLine.of(counts(30, 20, 50), Set.of("c"), ELEVEN))).containsExactly("b", "c");
    }

    /// One equation for what is suppressed: it has one solution only where one count is, and tells at most their sum.
    @Property(tries = 500)
    void what_is_suppressed_cannot_be_had_by_subtraction(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 40) Integer> values) {
        CountedLine<String> line = CountedLine.of(counts(values.stream().mapToInt(Integer::intValue).toArray()), ELEVEN);
        List<String> suppressed = suppressed(line);
        line.counts().forEach((_, count) -> assertThat(count.isSuppressed() || !ELEVEN.isTooFew(value(count))).isTrue());
        if (!line.total().isSuppressed() && !suppressed.isEmpty()) {
            long told = line.counts().values().stream().filter(count -> !count.isSuppressed()).mapToLong(CountedLineTest::value).sum();
            assertThat(suppressed).hasSizeGreaterThanOrEqualTo(2);
            assertThat(value(line.total()) - told).isGreaterThanOrEqualTo(11);
        }
        assertThat(line.total().isSuppressed() || !ELEVEN.isTooFew(value(line.total()))).isTrue();
    }

    private static long value(Count count) {
        Long value = count.value();
        return value == null ? -1 : value;
    }

    private static List<String> suppressed(CountedLine<String> line) {
        return line.counts().entrySet().stream().filter(each -> each.getValue().isSuppressed()).map(Map.Entry::getKey).toList();
    }

    private static Map<String, Long> counts(int... values) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int value : values) {
            counts.put(String.valueOf((char) ('a' + counts.size())), (long) value);
        }
        return counts;
    }
}
