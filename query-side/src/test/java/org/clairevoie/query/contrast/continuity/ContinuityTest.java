package org.clairevoie.query.contrast.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.clairevoie.query.contrast.indices.Because;
import org.junit.jupiter.api.Test;

class ContinuityTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    @Test
    void two_of_three_counsellors_come_back_once() {
        Continuity continuity = of("AABCA");
        assertThat(continuity.contacts()).isEqualTo(5);
        assertThat(continuity.upc()).isEqualTo(0.6, CLOSE);
        assertThat(continuity.coc()).isEqualTo(0.3, CLOSE);
        assertThat(continuity.secon()).isEqualTo(0.25, CLOSE);
        assertThat(continuity.hhi()).isEqualTo(0.44, CLOSE);
        assertThat(continuity.entropy()).isEqualTo(1.3709505944546687, CLOSE);
        assertThat(continuity.mmci()).isEqualTo((1 - 3 / 5.1) / (1 - 1 / 5.1), CLOSE);
    }

    @Test
    void always_the_same_counsellor_is_one_throughout() {
        assertThat(of("AAAAA")).isEqualTo(new Continuity(5, 1, 1.0, 1.0, 1.0, 1.0, 0.0, 1.0, null));
    }

    @Test
    void never_the_same_counsellor_is_none() {
        Continuity continuity = of("ABCDE");
        assertThat(continuity.upc()).isEqualTo(0.2, CLOSE);
        assertThat(continuity.coc()).isZero();
        assertThat(continuity.secon()).isZero();
        assertThat(continuity.hhi()).isEqualTo(0.2, CLOSE);
    }

    @Test
    void without_a_contact_nothing_was_observed() {
        assertThat(of("")).isEqualTo(new Continuity(0, 0, null, null, null, null, null, null, Because.NOT_OBSERVED));
    }

    @Test
    void one_contact_has_no_sequence_and_no_pair() {
        assertThat(of("A")).isEqualTo(new Continuity(1, 1, 1.0, null, null, 1.0, 0.0, 1.0, Because.NOT_APPLICABLE));
    }

    @Test
    void care_density_counts_the_persons_that_pairs_of_providers_share() {
        CareDensity density = new CareDensity(Map.of(
                "1", Set.of("A", "C", "D"), "2", Set.of("A", "D"), "3", Set.of("A", "D"), "4", Set.of("D"), "5", Set.of("C")));
        assertThat(density.of("1")).isEqualTo(1.6667, within(0.00005));
        assertThat(density.of("2")).isEqualTo(3.0);
        assertThat(density.of("3")).isEqualTo(3.0);
        assertThat(density.of("4")).isNull();
        assertThat(density.of("5")).isNull();
    }

    private static Continuity of(String visits) {
        return Continuity.of(visits.chars().mapToObj(Character::toString).toList());
    }
}
