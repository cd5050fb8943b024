package org.clairevoie.query.contrast.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.clairevoie.query.contrast.grid.form.ShippedGrids;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.Twins;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.Test;

/// What an evaluator would argue about: the same journey, otherwise under each of the shipped grids.
class ShippedGridsArgueTest {
    private final Readings clairevoie = Readings.under(ShippedGrids.form("clairevoie-1.json").at(1));
    private final Readings jointBet = Readings.under(ShippedGrids.form("joint-bet-1.json").at(1));

    @Test
    void a_plan_that_everything_is_tagged_to_is_a_whole_to_the_one_and_nothing_to_the_other() {
        assertRead(ArguedJourneys.tagged(JourneyWriter.opened()), Reading.INTEGRATED, Reading.JUXTAPOSED);
    }

    @Test
    void services_that_each_answer_a_wish_are_scattered_to_the_one_and_a_joint_bet_to_the_other() {
        assertRead(ArguedJourneys.answering(JourneyWriter.opened()), Reading.MIXED, Reading.INTEGRATED);
    }

    @Test
    void of_the_contrast_twins_the_integrated_one_rests_for_half_of_its_services_on_the_strategys_tag_alone() {
        assertRead(Twins.integrated(), Reading.INTEGRATED, Reading.MIXED);
        assertRead(Twins.juxtaposed(), Reading.JUXTAPOSED, Reading.JUXTAPOSED);
    }

    private void assertRead(JourneyWriter journey, Reading underClairevoie, Reading underJointBet) {
        ContrastReading one = clairevoie.read(journey.now());
        ContrastReading other = jointBet.read(journey.now());
        assertThat(one.reading()).as("%s", one.criteria()).isEqualTo(underClairevoie);
        assertThat(other.reading()).as("%s", other.criteria()).isEqualTo(underJointBet);
    }
}
