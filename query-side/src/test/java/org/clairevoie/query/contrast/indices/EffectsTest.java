package org.clairevoie.query.contrast.indices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.clairevoie.query.history.Facts.adaptation;
import static org.clairevoie.query.history.Facts.barrier;
import static org.clairevoie.query.history.Facts.concluded;
import static org.clairevoie.query.history.Facts.contextWork;
import static org.clairevoie.query.history.Facts.coordination;
import static org.clairevoie.query.history.Facts.goal;
import static org.clairevoie.query.history.Facts.interview;
import static org.clairevoie.query.history.Facts.marginExercised;
import static org.clairevoie.query.history.Facts.marginRefused;
import static org.clairevoie.query.history.Facts.report;
import static org.clairevoie.query.history.Facts.resource;
import static org.clairevoie.query.history.Facts.reused;
import static org.clairevoie.query.history.Facts.service;
import static org.clairevoie.query.history.Facts.verbatim;

import java.util.UUID;
import org.clairevoie.events.Author;
import org.clairevoie.events.ContextWorkConcluded.Result;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.ResourceIdentified.DiscoveredBy;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.Test;

class EffectsTest {
    private final Readings readings = Readings.under(GridFile.clairevoie1());
    private final JourneyWriter journey = JourneyWriter.opened();

    @Test
    void nothing_recorded_is_nothing_observed() {
        for (Index index : Index.values()) {
            assertThat(read(index)).returns(null, IndexValue::value).returns(Because.NOT_OBSERVED, IndexValue::because);
        }
        assertThat(reading().profile()).hasAllNullFieldsOrProperties();
    }

    @Test
    void a_resource_is_taken_up_when_something_later_links_to_it() {
        UUID used = journey.on(1).tells(resource(DiscoveredBy.COUNSELLOR));
        journey.on(2).tells(resource(DiscoveredBy.PERSON));
        UUID service = journey.on(3).tells(service(), Link.to(LinkType.USES_RESOURCE, used));
        assertThat(read(Index.RESOURCE_UPTAKE)).returns(0.5, IndexValue::value).returns(0.5, IndexValue::contemporaneous);
        assertThat(read(Index.RESOURCE_UPTAKE).counted()).containsExactly(used);
        assertThat(read(Index.RESOURCE_UPTAKE).evidence()).containsExactly(service);
    }

    @Test
    void strengths_weigh_against_barriers() {
        journey.on(1).tells(resource(DiscoveredBy.COUNSELLOR));
        journey.on(2).tells(barrier());
        journey.on(3).tells(barrier());
        assertThat(read(Index.STRENGTH_BALANCE).value()).isEqualTo(1.0 / 3);
    }

    @Test
    void an_interview_yields_what_results_from_it() {
        UUID fruitful = journey.on(1).tells(interview("A", 30));
        UUID idle = journey.on(2).tells(interview("A", 30));
        journey.on(3).tells(goal(Author.RULE), Link.to(LinkType.RESULTS_FROM, fruitful));
        journey.on(4).tells(verbatim(), Link.to(LinkType.BECAUSE_OF, idle));
        journey.on(5).tells(service(), Link.to(LinkType.RESULTS_FROM, idle));
        assertThat(read(Index.INTERVIEW_YIELD)).returns(0.5, IndexValue::value);
        assertThat(read(Index.INTERVIEW_YIELD).counted()).containsExactly(fruitful);
    }

    @Test
    void initiative_is_counted_among_those_known() {
        journey.on(1).tells(service());
        assertThat(read(Index.PERSON_INITIATIVE)).returns(Because.UNKNOWN, IndexValue::because).returns(1, IndexValue::missing);
        journey.on(2).by(Initiator.JOINT).tells(service());
        journey.on(3).by(Initiator.COUNSELLOR).tells(service());
        assertThat(read(Index.PERSON_INITIATIVE)).returns(0.5, IndexValue::value).returns(1, IndexValue::missing);
    }

    @Test
    void reporting_takes_its_share_of_the_minutes_recorded() {
        journey.on(1).tells(interview("A", 60));
        journey.on(2).tells(coordination(null, null));
        assertThat(read(Index.REPORTING_SHARE).because()).isEqualTo(Because.NOT_OBSERVED);
        journey.on(3).tells(report(true, 20));
        assertThat(read(Index.REPORTING_SHARE))
                .returns(20L, IndexValue::numerator).returns(80L, IndexValue::denominator).returns(1, IndexValue::missing);
    }

    @Test
    void a_report_without_minutes_took_an_unknown_time_not_none() {
        journey.on(1).tells(interview("A", 60));
        journey.on(2).tells(report(true, null));
        assertThat(read(Index.REPORTING_SHARE)).returns(null, IndexValue::value).returns(Because.UNKNOWN, IndexValue::because);
        assertThat(read(Index.IMPOSED_SHARE)).returns(Because.UNKNOWN, IndexValue::because).returns(1, IndexValue::missing);
    }

    @Test
    void a_report_that_does_not_say_whether_it_was_imposed_is_missing() {
        journey.on(1).tells(report(true, 30));
        journey.on(2).tells(report(false, 10));
        journey.on(3).tells(report(null, 60));
        assertThat(read(Index.IMPOSED_SHARE)).returns(0.75, IndexValue::value).returns(1, IndexValue::missing);
    }

    @Test
    void a_report_is_reused_within_ninety_days_or_not() {
        UUID reused = journey.on(1).tells(report(true, 30));
        UUID tooLate = journey.on(2).tells(report(true, 30));
        journey.on(91).tells(reused(), Link.to(LinkType.CONCLUDES, reused));
        assertThat(read(Index.REPORT_REUSE)).returns(1.0, IndexValue::value);
        journey.on(93).tells(reused(), Link.to(LinkType.CONCLUDES, tooLate));
        assertThat(read(Index.REPORT_REUSE)).returns(0.5, IndexValue::value);
        assertThat(readings.read(journey.happenedBy(50)).index(Index.REPORT_REUSE).because()).isEqualTo(Because.WINDOW_NOT_OVER);
    }

    @Test
    void margins_are_exercised_or_refused() {
        journey.on(1).tells(marginExercised());
        journey.on(2).tells(marginRefused());
        assertThat(read(Index.MARGIN_RATIO).value()).isEqualTo(0.5);
    }

    @Test
    void the_context_is_worked_upon_or_the_person_adapts() {
        journey.on(1).tells(contextWork());
        journey.on(2).tells(adaptation());
        journey.on(3).tells(adaptation());
        assertThat(read(Index.CONTEXT_WORK_RATIO).value()).isEqualTo(1.0 / 3);
    }

    @Test
    void work_on_the_context_yields_what_it_obtains() {
        UUID work = journey.on(1).tells(contextWork());
        journey.on(2).tells(concluded(Result.REFUSED), Link.to(LinkType.CONCLUDES, work));
        journey.on(3).tells(concluded(Result.PARTIAL), Link.to(LinkType.CONCLUDES, work));
        assertThat(read(Index.CONTEXT_YIELD).value()).isEqualTo(0.5);
    }

    @Test
    void an_event_corrected_counts_as_corrected_and_a_retracted_one_nowhere() {
        UUID report = journey.on(1).tells(report(true, 30));
        UUID other = journey.on(2).tells(report(false, 30));
        journey.on(3).corrects(report, report(false, 10));
        assertThat(read(Index.IMPOSED_SHARE)).returns(0L, IndexValue::numerator).returns(40L, IndexValue::denominator);
        journey.on(4).retracts(other);
        assertThat(read(Index.IMPOSED_SHARE).denominator()).isEqualTo(10);
    }

    @Test
    void an_effect_is_the_mean_of_its_indices_turned_so_that_one_is_what_works() {
        journey.on(1).tells(interview("A", 60));
        journey.on(2).tells(report(true, 20));
        journey.on(3).tells(marginExercised());
        assertThat(reading().profile().organisation()).isEqualTo((0.75 + 0 + 1) / 3, within(1e-12));
        assertThat(reading().profile().situation()).isZero();
    }

    @Test
    void the_three_effects_are_never_averaged() {
        journey.on(1).tells(resource(DiscoveredBy.PERSON));
        journey.on(2).tells(marginExercised());
        assertThat(reading().profile())
                .returns(0.5, profile -> profile.situation()).returns(1.0, profile -> profile.organisation())
                .returns(null, profile -> profile.context())
                .returns(null, profile -> profile.minimum()).returns(null, profile -> profile.geometricMean());
        journey.on(3).tells(contextWork());
        journey.on(4).tells(adaptation());
        assertThat(reading().profile().minimum()).isEqualTo(0.5);
        assertThat(reading().profile().geometricMean()).isEqualTo(Math.cbrt(0.25), within(1e-12));
    }

    private ContrastReading reading() {
        return readings.read(journey.now());
    }

    private IndexValue read(Index index) {
        return reading().index(index);
    }
}
