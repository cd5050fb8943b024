package org.clairevoie.query.contrast.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.indices.JointStrategy.Effect;
import org.junit.jupiter.api.Test;

class ContrastTwinsTest {
    private final Readings readings = Readings.under(GridFile.clairevoie1());
    private final ContrastReading integrated = readings.read(Twins.integrated().now());
    private final ContrastReading juxtaposed = readings.read(Twins.juxtaposed().now());

    @Test
    void the_one_whose_services_are_rooted_in_the_person_reads_integrated() {
        assertThat(integrated.index(Index.LINK_COVERAGE).value()).isEqualTo(1);
        assertThat(integrated.index(Index.ROOTEDNESS).value()).isEqualTo(1);
        assertThat(integrated.index(Index.COHESION)).returns(4L, each -> each.numerator()).returns(4L, each -> each.denominator());
        assertThat(integrated.contrast().cohesion().withoutHub()).isEqualTo(0.75);
        assertThat(integrated.reading()).isEqualTo(Reading.INTEGRATED);
    }

    @Test
    void the_one_without_links_reads_juxtaposed() {
        assertThat(juxtaposed.index(Index.LINK_COVERAGE).value()).isZero();
        assertThat(juxtaposed.index(Index.ROOTEDNESS).value()).isZero();
        assertThat(juxtaposed.index(Index.COHESION)).returns(1L, each -> each.numerator()).returns(4L, each -> each.denominator());
        assertThat(juxtaposed.contrast().cohesion().withoutHub()).isEqualTo(0.25);
        assertThat(juxtaposed.reading()).isEqualTo(Reading.JUXTAPOSED);
    }

    @Test
    void their_continuity_is_the_same() {
        assertThat(integrated.continuity()).isEqualTo(juxtaposed.continuity());
    }

    @Test
    void side_by_side_they_are_opposites() {
        ContrastPair pair = ContrastPair.of(juxtaposed, integrated);
        assertThat(pair.oppositeReadings()).isTrue();
        assertThat(pair.differences()).contains(new ContrastPair.Difference(Index.LINK_COVERAGE, 0.0, 1.0, 1.0));
    }

    @Test
    void both_strategies_bet_on_the_three_effects_together() {
        assertThat(integrated.contrast().jointStrategy().strategies())
                .hasSize(2)
                .allSatisfy(strategy -> assertThat(strategy.effects()).containsExactlyInAnyOrder(Effect.values()));
        assertThat(integrated.index(Index.JOINT_STRATEGY).value()).isEqualTo(1);
        assertThat(juxtaposed.index(Index.JOINT_STRATEGY).value()).isNull();
    }

    @Test
    void links_posted_afterwards_make_it_integrated_from_then_on_only() {
        assertThat(readings.read(Twins.integratedAfterwards().now()).reading()).isEqualTo(Reading.INTEGRATED);
        assertThat(readings.read(Twins.integratedAfterwards().knownBy(59)).reading()).isEqualTo(Reading.JUXTAPOSED);
    }

    @Test
    void links_posted_afterwards_are_visibly_late() {
        ContrastReading late = readings.read(Twins.integratedAfterwards().now());
        assertThat(late.index(Index.LINK_COVERAGE).contemporaneous()).isZero();
        assertThat(late.index(Index.COHESION).contemporaneous()).isEqualTo(0.25);
        assertThat(integrated.index(Index.LINK_COVERAGE).contemporaneous()).isEqualTo(1);
    }
}
