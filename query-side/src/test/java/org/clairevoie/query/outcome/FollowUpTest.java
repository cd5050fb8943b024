package org.clairevoie.query.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.events.OutcomeRecorded.Horizon;
import org.clairevoie.events.OutcomeRecorded.Kind;
import org.clairevoie.events.Precision;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.outcome.Exposure.Event;
import org.junit.jupiter.api.Test;

class FollowUpTest {
    private final JourneyWriter journey = JourneyWriter.opened();

    @Test
    void days_count_from_the_opening_and_what_comes_within_a_day_comes_on_it() {
        journey.on(0.5).tells(Facts.outcome(Kind.TRAINING));
        journey.on(40).tells(Facts.outcome(Kind.PERMANENT_JOB));
        assertThat(exposure(100)).isEqualTo(new Exposure(
                0, 100, List.of(new Event(1, OutcomeGroup.TRAINING), new Event(40, OutcomeGroup.EMPLOYMENT)), false));
        assertThat(exposure(100).first()).isEqualTo(new Exposure.First(0, 1, OutcomeGroup.TRAINING));
    }

    @Test
    void without_an_outcome_it_is_censored_where_observation_ends() {
        assertThat(exposure(30).first()).isEqualTo(new Exposure.First(0, 30, null));
    }

    @Test
    void a_closure_ends_nothing_since_outcomes_arrive_after_it() {
        journey.on(20).tells(Facts.closed());
        assertThat(followUp(100).closed()).isTrue();
        journey.on(50).tells(Facts.outcome(Kind.SHORT_JOB));
        assertThat(exposure(100).first()).isEqualTo(new Exposure.First(0, 50, OutcomeGroup.EMPLOYMENT));
    }

    @Test
    void a_follow_up_that_confirms_an_outcome_is_not_another() {
        journey.on(40).tells(Facts.outcome(Kind.PERMANENT_JOB));
        journey.on(68).tells(Facts.outcome(Kind.PERMANENT_JOB, Horizon.FOUR_WEEKS));
        journey.on(220).tells(Facts.outcome(Kind.SHORT_JOB, Horizon.SIX_MONTHS));
        journey.on(240).tells(Facts.outcome(Kind.SHORT_JOB));
        assertThat(exposure(300).events()).extracting(Event::day).containsExactly(40, 220, 240);
    }

    @Test
    void nothing_comes_after_a_death() {
        journey.on(40).tells(Facts.outcome(Kind.DEATH));
        journey.on(50).tells(Facts.outcome(Kind.OTHER));
        assertThat(exposure(100)).isEqualTo(new Exposure(0, 40, List.of(new Event(40, OutcomeGroup.LEFT_OTHERWISE)), true));
    }

    @Test
    void what_was_taken_back_did_not_come() {
        UUID job = journey.on(40).tells(Facts.outcome(Kind.PERMANENT_JOB));
        journey.on(50).retracts(job);
        assertThat(exposure(100).events()).isEmpty();
        assertThat(followUp(45).outcomes()).as("as it was known then").hasSize(1);
    }

    @Test
    void imported_midway_it_is_seen_from_when_it_was_first_known() {
        JourneyWriter imported = JourneyWriter.opened(8, 100, Scheme.RSA, "93066");
        imported.on(60).recordedOn(100).tells(Facts.outcome(Kind.TRAINING));
        imported.on(150).tells(Facts.outcome(Kind.PERMANENT_JOB));
        FollowUp followUp = Objects.requireNonNull(FollowUp.of(imported.readOn(200), OutcomeGroups.builtIn()));
        assertThat(followUp.imported()).isTrue();
        assertThat(followUp.from(followUp.opening())).isEqualTo(new Exposure(100, 200, List.of(new Event(150, OutcomeGroup.EMPLOYMENT)), false));
        assertThat(followUp.hadOutcomeBy(followUp.entry())).isTrue();
        assertThat(followUp(200).imported()).isFalse();
    }

    @Test
    void an_outcome_known_to_the_day_of_the_opening_is_not_before_it() {
        journey.on(0.01).to(Precision.DAY).tells(Facts.outcome(Kind.TRAINING));
        assertThat(exposure(100).first()).isEqualTo(new Exposure.First(0, 1, OutcomeGroup.TRAINING));
        assertThat(followUp(100).hadOutcomeBy(followUp(100).entry())).isFalse();
    }

    @Test
    void before_its_opening_there_is_nothing_to_follow() {
        assertThat(FollowUp.of(journey.history().asOf(JourneyWriter.instant(-1), null, KnownClock.RECORDED), OutcomeGroups.builtIn())).isNull();
    }

    private FollowUp followUp(double day) {
        return Objects.requireNonNull(FollowUp.of(journey.readOn(day), OutcomeGroups.builtIn()));
    }

    private Exposure exposure(double day) {
        return followUp(day).from(followUp(day).opening());
    }
}
