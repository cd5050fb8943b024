package org.clairevoie.query.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SequenceMeasuresTest {
    private static final Offset<Double> CLOSE = within(1e-10);

    @Test
    void five_weeks_in_three_of_four_states_measure_as_published() {
        SequenceMeasures measures = SequenceMeasures.of(letters("AABCA"), 4);
        assertThat(measures.entropy()).isEqualTo(.9502705392, CLOSE);
        assertThat(measures.normalisedEntropy()).isEqualTo(.6854752972, CLOSE);
        assertThat(measures.transitions()).isEqualTo(3);
        assertThat(measures.complexity()).isEqualTo(.7170121846, CLOSE);
        assertThat(measures.subsequences()).isEqualTo(15);
        assertThat(measures.turbulence()).isEqualTo(3.9068905956, CLOSE);
        assertThat(SequenceMeasures.integrativePotential(letters("AABCA"), "A")).isEqualTo(8 / 15.0, CLOSE);
    }

    @Test
    void what_never_changes_has_no_complexity_and_a_turbulence_of_one() {
        for (String still : List.of("A", "AAAA")) {
            SequenceMeasures measures = SequenceMeasures.of(letters(still), 4);
            assertThat(measures.entropy()).isZero();
            assertThat(measures.complexity()).isZero();
            assertThat(measures.turbulence()).isEqualTo(1, CLOSE);
        }
    }

    @Test
    void twenty_years_of_change_are_measured() {
        List<String> years = new ArrayList<>();
        Collections.nCopies(261, "ABCD").forEach(each -> years.addAll(letters(each)));
        SequenceMeasures measures = SequenceMeasures.of(years, 4);
        assertThat(measures.subsequences().bitLength()).isGreaterThan(900);
        assertThat(measures.turbulence()).isFinite().isGreaterThan(900);
        assertThat(measures.complexity()).isEqualTo(1, CLOSE);
    }

    @Test
    void an_empty_sequence_has_no_measure() {
        assertThatThrownBy(() -> SequenceMeasures.of(List.of(), 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void matching_costs_what_the_cheapest_edits_cost() {
        OptimalMatching<String> matching = OptimalMatching.constant(1, 2);
        assertThat(matching.distance(letters("AABCA"), letters("AABCA"))).isZero();
        assertThat(matching.distance(letters("AABCA"), letters(""))).isEqualTo(5);
        assertThat(matching.distance(letters("AABCA"), letters("ABCAA"))).isEqualTo(2);
        assertThat(OptimalMatching.<String>asTraminer().distance(letters("AABCA"), letters("BCAAB"))).isEqualTo(4);
        assertThat(OptimalMatching.<String>constant(3, 2).distance(letters("AB"), letters("AC"))).isEqualTo(2);
        assertThatThrownBy(() -> OptimalMatching.constant(0, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spells_are_the_distinct_successive_states() {
        assertThat(Spell.of(letters("AABCA"))).containsExactly(
                new Spell<>("A", 1, 2), new Spell<>("B", 3, 3), new Spell<>("C", 4, 4), new Spell<>("A", 5, 5));
    }

    private static List<String> letters(String word) {
        return Stream.of(word.split("")).filter(letter -> !letter.isEmpty()).toList();
    }
}
