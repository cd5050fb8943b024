package org.clairevoie.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CountedTableTest {
    private static final Threshold ELEVEN = new Threshold(11);

    @Test
    void a_table_without_small_counts_is_told_whole() {
        CountedTable table = CountedTable.of(new long[][] {{20, 0}, {30, 40}}, ELEVEN);
        assertThat(table.cells()).isEqualTo(List.of(List.of(Count.of(20), Count.of(0)), List.of(Count.of(30), Count.of(40))));
        assertThat(table.rows()).containsExactly(Count.of(20), Count.of(70));
        assertThat(table.columns()).containsExactly(Count.of(50), Count.of(40));
        assertThat(table.total()).isEqualTo(Count.of(90));
    }

    @Test
    void a_small_count_is_hidden_among_three_others() {
        CountedTable table = CountedTable.of(new long[][] {{3, 50, 60}, {40, 20, 70}, {80, 90, 15}}, ELEVEN);
        assertThat(table.cells().getFirst().getFirst()).isEqualTo(Count.suppressed());
        long suppressed = table.cells().stream().flatMap(List::stream).filter(Count::isSuppressed).count();
        assertThat(suppressed).isEqualTo(4);
        assertThat(table.rows()).noneMatch(Count::isSuppressed);
    }

    /// Two suppressed in every line, and yet the middle one would be had by adding lines: it joins two blocks alone.
    @Test
    void two_in_every_line_are_not_enough() {
        long[][] cells = {
            {5, 20, 90, 90, 90}, {20, 20, 5, 90, 90}, {90, 90, 20, 20, 90}, {90, 90, 20, 20, 90}};
        assertHolds(cells);
    }

    @Provide
    Arbitrary<long[][]> tables() {
        Arbitrary<Long> counts = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(1, 15)), net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(0, 60)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(0L)));
        return Arbitraries.integers().between(1, 5).flatMap(columns ->
                counts.array(long[].class).ofSize(columns).array(long[][].class).ofMinSize(1).ofMaxSize(5));
    }

    @Property(tries = 500)
    void nothing_suppressed_can_be_recomputed(@ForAll("tables") long[][] cells) {
        assertHolds(cells);
    }

    private static void assertHolds(long[][] cells) {
        CountedTable table = CountedTable.of(cells, ELEVEN);
        Count[][] told = told(table);
        for (Count[] row : told) {
            for (Count count : row) {
                assertThat(count.value() == null || !ELEVEN.isTooFew(count.value())).isTrue();
            }
        }
        assertThat(Solved.cells(told)).as("had by adding and subtracting lines").isEmpty();
        for (int line = 0; line < told.length; line++) {
            assertBehind(told[line]);
        }
        for (int column = 0; column < told[0].length; column++) {
            int at = column;
            assertBehind(java.util.Arrays.stream(told).map(row -> row[at]).toArray(Count[]::new));
        }
    }

    /// Where a total is told, at least two are suppressed or none, and at least the threshold stands behind them.
    private static void assertBehind(Count[] line) {
        List<Count> suppressed = new ArrayList<>();
        long told = 0;
        for (int at = 0; at < line.length - 1; at++) {
            told += line[at].value() == null ? 0 : line[at].value();
            if (line[at].isSuppressed()) {
                suppressed.add(line[at]);
            }
        }
        Long total = line[line.length - 1].value();
        if (total != null && !suppressed.isEmpty()) {
            assertThat(suppressed).hasSizeGreaterThanOrEqualTo(2);
            assertThat(total - told).isGreaterThanOrEqualTo(11);
        }
    }

    private static Count[][] told(CountedTable table) {
        int columns = table.columns().size();
        Count[][] told = new Count[table.cells().size() + 1][columns + 1];
        for (int row = 0; row < table.cells().size(); row++) {
            for (int column = 0; column < columns; column++) {
                told[row][column] = table.cells().get(row).get(column);
            }
            told[row][columns] = table.rows().get(row);
        }
        for (int column = 0; column < columns; column++) {
            told[told.length - 1][column] = table.columns().get(column);
        }
        told[told.length - 1][columns] = table.total();
        return told;
    }
}
