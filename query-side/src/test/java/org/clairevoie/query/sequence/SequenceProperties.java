package org.clairevoie.query.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.reading.Journeys;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;

class SequenceProperties {
    private static final int ALPHABET = 4;

    @Provide
    Arbitrary<List<Integer>> sequences() {
        return Arbitraries.integers().between(0, ALPHABET - 1).list().ofMinSize(1).ofMaxSize(10);
    }

    @Provide
    Arbitrary<List<RecordedEvent>> journeys() {
        return Journeys.any();
    }

    @Property(tries = 500)
    void measures_stay_within_their_bounds(@ForAll("sequences") List<Integer> sequence) {
        SequenceMeasures measures = SequenceMeasures.of(sequence, ALPHABET);
        assertThat(measures.entropy()).isBetween(0.0, Math.log(ALPHABET) + 1e-12);
        assertThat(measures.normalisedEntropy()).isBetween(0.0, 1 + 1e-12);
        assertThat(measures.complexity()).isBetween(0.0, 1 + 1e-12);
        assertThat(measures.turbulence()).isGreaterThanOrEqualTo(1 - 1e-12);
        double potentials = 0;
        for (int state = 0; state < ALPHABET; state++) {
            potentials += SequenceMeasures.integrativePotential(sequence, state);
        }
        assertThat(potentials).isEqualTo(1, within(1e-12));
    }

    @Property(tries = 300)
    void successive_spells_differ_and_cover_the_sequence(@ForAll("sequences") List<Integer> sequence) {
        List<Integer> again = new ArrayList<>();
        Integer before = null;
        for (Spell<Integer> spell : Spell.of(sequence)) {
            assertThat(spell.state()).isNotEqualTo(before);
            assertThat(spell.begin()).isEqualTo(again.size() + 1);
            again.addAll(java.util.Collections.nCopies(spell.duration(), spell.state()));
            before = spell.state();
        }
        assertThat(again).isEqualTo(sequence);
    }

    @Property(tries = 300)
    void subsequences_are_counted_as_if_each_were_written_out(@ForAll("sequences") List<Integer> sequence) {
        Set<List<Integer>> all = new HashSet<>();
        for (int chosen = 0; chosen < 1 << sequence.size(); chosen++) {
            List<Integer> subsequence = new ArrayList<>();
            for (int place = 0; place < sequence.size(); place++) {
                if ((chosen >> place & 1) == 1) {
                    subsequence.add(sequence.get(place));
                }
            }
            all.add(subsequence);
        }
        assertThat(Subsequences.count(sequence)).isEqualTo(all.size());
        assertThat(Subsequences.log2(Subsequences.count(sequence))).isEqualTo(Math.log(all.size()) / Math.log(2), within(1e-9));
    }

    @Property(tries = 300)
    void optimal_matching_is_a_distance(
            @ForAll("sequences") List<Integer> a, @ForAll("sequences") List<Integer> b, @ForAll("sequences") List<Integer> c) {
        for (OptimalMatching<Integer> matching : List.of(
                OptimalMatching.<Integer>constant(1, 2), OptimalMatching.<Integer>constant(1, 0.5),
                new OptimalMatching<Integer>(0.7, (one, other) -> Math.abs(one - other)))) {
            double ab = matching.distance(a, b);
            assertThat(ab == 0).isEqualTo(a.equals(b));
            assertThat(ab).isEqualTo(matching.distance(b, a), within(1e-12));
            assertThat(matching.distance(a, c)).isLessThanOrEqualTo(ab + matching.distance(b, c) + 1e-12);
        }
    }

    @Property(tries = 300)
    void every_week_begun_before_the_date_has_a_state(
            @ForAll("journeys") List<RecordedEvent> events) {
        JourneyAsOf journey = JourneyHistory.of(events).asOf(null, null, KnownClock.RECORDED);
        List<WeekState> states = WeekStates.of(journey);
        assertThat(states).doesNotContainNull().doesNotContain(WeekState.CENSORED);
        if (journey.openedAt() != null) {
            var week = java.time.Duration.ofDays(7);
            assertThat(journey.openedAt().plus(week.multipliedBy(states.size()))).isAfterOrEqualTo(journey.happenedBy());
            assertThat(WeekStates.of(journey.until(journey.openedAt().plus(week)))).hasSize(1);
        }
    }
}
