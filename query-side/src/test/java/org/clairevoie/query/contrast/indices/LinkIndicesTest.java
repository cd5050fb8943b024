package org.clairevoie.query.contrast.indices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.events.LinkType.BECAUSE_OF;
import static org.clairevoie.events.LinkType.CONCLUDES;
import static org.clairevoie.events.LinkType.PART_OF_STRATEGY;
import static org.clairevoie.events.LinkType.RESPONDS_TO;
import static org.clairevoie.events.LinkType.RESULTS_FROM;
import static org.clairevoie.query.history.Facts.adaptation;
import static org.clairevoie.query.history.Facts.adjustment;
import static org.clairevoie.query.history.Facts.answer;
import static org.clairevoie.query.history.Facts.contextWork;
import static org.clairevoie.query.history.Facts.coordination;
import static org.clairevoie.query.history.Facts.delivered;
import static org.clairevoie.query.history.Facts.goal;
import static org.clairevoie.query.history.Facts.interview;
import static org.clairevoie.query.history.Facts.marginExercised;
import static org.clairevoie.query.history.Facts.partner;
import static org.clairevoie.query.history.Facts.service;
import static org.clairevoie.query.history.Facts.spoke;
import static org.clairevoie.query.history.Facts.step;
import static org.clairevoie.query.history.Facts.strategy;
import static org.clairevoie.query.history.Facts.trial;
import static org.clairevoie.query.history.Facts.verbatim;

import java.util.UUID;
import org.clairevoie.events.Author;
import org.clairevoie.events.Doer;
import org.clairevoie.events.EngagementSigned;
import org.clairevoie.events.Link;
import org.clairevoie.events.PartnerAnswered.Status;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.indices.JointStrategy.Effect;
import org.clairevoie.query.contrast.reading.Contrast;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.Test;

class LinkIndicesTest {
    private final Readings readings = Readings.under(GridFile.clairevoie1());
    private final JourneyWriter journey = JourneyWriter.opened();

    @Test
    void without_services_the_contrast_is_not_observed() {
        ContrastReading reading = readings.read(journey.now());
        assertThat(reading.reading()).isEqualTo(Reading.UNOBSERVED);
        assertThat(reading.index(Index.LINK_COVERAGE).because()).isEqualTo(Because.NOT_OBSERVED);
        assertThat(reading.index(Index.ROOTEDNESS).because()).isEqualTo(Because.NOT_OBSERVED);
        assertThat(reading.index(Index.COHESION).because()).isEqualTo(Because.NOT_OBSERVED);
        assertThat(reading.contrast().cohesion().withoutHub()).isNull();
    }

    @Test
    void one_service_is_too_few_to_hold_together() {
        journey.on(1).tells(service());
        assertThat(contrast().cohesion().index().because()).isEqualTo(Because.NOT_APPLICABLE);
        assertThat(readings.read(journey.now()).reading()).isEqualTo(Reading.UNOBSERVED);
    }

    @Test
    void a_delivery_makes_nothing_look_linked() {
        UUID service = journey.on(1).tells(service());
        journey.on(2).tells(delivered(), Link.to(CONCLUDES, service), Link.to(RESULTS_FROM, service));
        assertThat(contrast().linkCoverage()).returns(0L, IndexValue::numerator).returns(1L, IndexValue::denominator);
    }

    @Test
    void what_concludes_a_service_links_for_it() {
        UUID said = journey.on(1).tells(verbatim());
        UUID service = journey.on(2).tells(service());
        journey.on(3).tells(delivered(), Link.to(CONCLUDES, service), Link.to(BECAUSE_OF, said));
        assertThat(contrast().linkCoverage().counted()).containsExactly(service);
        assertThat(contrast().rootedness().evidence()).containsExactly(said);
    }

    @Test
    void what_every_journey_has_covers_nothing() {
        UUID opening = journey.events().getFirst().eventId();
        UUID margin = journey.on(1).tells(marginExercised());
        UUID adaptation = journey.on(2).tells(adaptation());
        journey.on(3).tells(service(), Link.to(BECAUSE_OF, opening), Link.to(BECAUSE_OF, margin), Link.to(RESPONDS_TO, adaptation));
        assertThat(contrast().linkCoverage().value()).isZero();
        UUID coordination = journey.on(4).tells(coordination(null, null));
        journey.on(5).tells(service(), Link.to(RESULTS_FROM, coordination));
        assertThat(contrast().linkCoverage().value()).isEqualTo(0.5);
    }

    @Test
    void the_person_is_reached_through_any_number_of_links() {
        UUID said = journey.on(1).tells(verbatim());
        UUID strategy = journey.on(2).tells(strategy(Author.COUNSELLOR), Link.to(BECAUSE_OF, said));
        UUID adjusted = journey.on(3).tells(adjustment(null), Link.to(PART_OF_STRATEGY, strategy));
        journey.on(4).tells(service(), Link.to(PART_OF_STRATEGY, adjusted));
        journey.on(5).tells(service());
        assertThat(contrast().rootedness().value()).isEqualTo(0.5);
    }

    @Test
    void words_that_a_professional_reformulated_are_no_root() {
        UUID said = journey.on(1).tells(spoke(PersonSpoke.Kind.WISH, PersonSpoke.Authorship.REFORMULATED));
        UUID goal = journey.on(2).tells(goal(Author.RULE));
        journey.on(3).tells(service(), Link.to(BECAUSE_OF, said), Link.to(BECAUSE_OF, goal));
        assertThat(contrast().rootedness().value()).isZero();
    }

    @Test
    void one_strategy_tagged_on_everything_is_a_hub() {
        UUID strategy = journey.on(1).tells(strategy(Author.JOINT));
        for (int day = 2; day < 6; day++) {
            journey.on(day).tells(service(), Link.to(PART_OF_STRATEGY, strategy));
        }
        assertThat(contrast().cohesion().index().value()).isEqualTo(1);
        assertThat(contrast().cohesion().withoutHub()).isEqualTo(0.25);
        assertThat(readings.read(journey.now()).reading()).isEqualTo(Reading.MIXED);
    }

    @Test
    void of_equal_hubs_the_one_recorded_first_goes_and_parallel_links_are_one() {
        UUID interview = journey.on(1).tells(interview("A", 30));
        journey.on(2).tells(service(), Link.to(RESULTS_FROM, interview));
        UUID between = journey.on(3).tells(service(), Link.to(RESULTS_FROM, interview));
        journey.on(4).tells(trial(), Link.to(BECAUSE_OF, between), Link.to(RESULTS_FROM, between));
        assertThat(contrast().cohesion().index().value()).isEqualTo(1);
        assertThat(contrast().cohesion().servicesWithoutHub()).isEqualTo(2);
    }

    @Test
    void an_engagement_is_answered_in_time_or_not() {
        UUID answered = journey.on(1).tells(partner());
        journey.on(31).tells(answer(Status.REJECTED), Link.to(CONCLUDES, answered));
        assertThat(contrast().loopClosure().value()).isEqualTo(1);
        UUID tooLate = journey.on(40).tells(partner());
        UUID expired = journey.on(41).tells(partner());
        journey.on(50).tells(answer(Status.EXPIRED), Link.to(CONCLUDES, expired));
        journey.on(71).tells(answer(Status.ACCEPTED), Link.to(CONCLUDES, tooLate));
        assertThat(contrast().loopClosure()).returns(1L, IndexValue::numerator).returns(3L, IndexValue::denominator);
    }

    @Test
    void an_engagement_whose_window_is_not_over_is_not_judged() {
        assertThat(contrast().loopClosure().because()).isEqualTo(Because.NOT_OBSERVED);
        journey.on(1).tells(partner());
        assertThat(contrast().loopClosure().because()).isEqualTo(Because.WINDOW_NOT_OVER);
        assertThat(readings.read(journey.readOn(30.99)).index(Index.LOOP_CLOSURE).value()).isNull();
        assertThat(readings.read(journey.readOn(31)).index(Index.LOOP_CLOSURE).value()).isZero();
    }

    @Test
    void each_of_the_four_cos_is_true_false_or_not_observed() {
        assertThat(contrast().fourCos().index().because()).isEqualTo(Because.NOT_OBSERVED);
        journey.on(1).tells(goal(Author.RULE));
        journey.on(2).tells(goal(Author.JOINT));
        journey.on(3).tells(step(Doer.COUNSELLOR));
        journey.on(4).tells(spoke(PersonSpoke.Kind.SUGGESTION, PersonSpoke.Authorship.REFORMULATED));
        assertThat(contrast().fourCos()).returns(true, FourCos::coCommission).returns(null, FourCos::coDesign)
                .returns(false, FourCos::coDeliver).returns(true, FourCos::coAssess);
        assertThat(contrast().fourCos().index().value()).isEqualTo(2.0 / 3);
    }

    @Test
    void an_engagement_designs_together_when_the_person_drafted_part_of_it() {
        journey.on(1).tells(new EngagementSigned(null, null, null, null));
        assertThat(contrast().fourCos().coDesign()).isNull();
        journey.on(2).tells(new EngagementSigned(null, null, false, null));
        assertThat(contrast().fourCos().coDesign()).isFalse();
        journey.on(3).tells(new EngagementSigned(null, null, true, null));
        assertThat(contrast().fourCos().coDesign()).isTrue();
    }

    @Test
    void a_strategy_bets_on_what_is_two_links_away_and_no_further() {
        assertThat(contrast().jointStrategy().index().because()).isEqualTo(Because.NOT_OBSERVED);
        UUID interview = journey.on(1).tells(interview("A", 30));
        UUID strategy = journey.on(2).tells(strategy(Author.JOINT), Link.to(RESULTS_FROM, interview));
        UUID step = journey.on(3).tells(step(Doer.PERSON), Link.to(PART_OF_STRATEGY, strategy));
        UUID trial = journey.on(4).tells(trial(), Link.to(BECAUSE_OF, step));
        UUID margin = journey.on(5).tells(marginExercised(), Link.to(BECAUSE_OF, trial));
        assertThat(contrast().jointStrategy().strategies().getFirst().effects()).containsExactly(Effect.SITUATION, Effect.CONTEXT);
        assertThat(contrast().jointStrategy().index().value()).isZero();
        journey.on(6).links(margin, BECAUSE_OF, step);
        assertThat(contrast().jointStrategy().index().value()).isEqualTo(1);
        assertThat(contrast().jointStrategy().index().evidence()).containsExactly(interview, trial, margin);
    }

    private Contrast contrast() {
        return readings.read(journey.now()).contrast();
    }
}
