package org.clairevoie.query.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.query.history.JourneyWriter.at;
import static org.clairevoie.query.sequence.WeekState.ACTIVE_LINKED;
import static org.clairevoie.query.sequence.WeekState.ACTIVE_UNLINKED;
import static org.clairevoie.query.sequence.WeekState.EMPLOYED;
import static org.clairevoie.query.sequence.WeekState.IDLE;
import static org.clairevoie.query.sequence.WeekState.PAUSED;
import static org.clairevoie.query.sequence.WeekState.TRAINING;
import static org.clairevoie.query.sequence.WeekState.UNKNOWN;
import static org.clairevoie.query.sequence.WeekState.WORKPLACE_TRIAL;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.AccompanimentPaused;
import org.clairevoie.events.AccompanimentReopened;
import org.clairevoie.events.AccompanimentResumed;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.OutcomeRecorded;
import org.clairevoie.events.Precision;
import org.clairevoie.events.Told;
import org.clairevoie.events.WorkplaceTrialHeld;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeekStatesTest {
    private final JourneyWriter journey = JourneyWriter.opened();

    @Test
    void a_week_counts_when_it_begins_before_the_date() {
        assertThat(states(0)).isEmpty();
        assertThat(states(0.1)).containsExactly(IDLE);
        assertThat(states(7)).containsExactly(IDLE);
        assertThat(states(7.1)).containsExactly(IDLE, IDLE);
    }

    @Test
    void a_week_is_active_and_linked_by_a_causal_link_in_or_out_alone() {
        UUID words = journey.on(1).tells(Facts.verbatim());
        UUID partner = journey.on(8).tells(Facts.partner());
        journey.on(15).tells(Facts.interview("A", 30), Link.to(LinkType.BECAUSE_OF, words));
        journey.on(22).tells(Facts.answer(org.clairevoie.events.PartnerAnswered.Status.ACCEPTED), Link.to(LinkType.CONCLUDES, partner));
        assertThat(states(35)).containsExactly(ACTIVE_LINKED, ACTIVE_UNLINKED, ACTIVE_LINKED, ACTIVE_UNLINKED, IDLE);
    }

    @Test
    void work_lasts_to_its_end_else_to_the_next_outcome_else_to_the_date() {
        outcome(1, OutcomeRecorded.Kind.SHORT_JOB, at(8));
        outcome(15, OutcomeRecorded.Kind.TRAINING, null);
        outcome(28, OutcomeRecorded.Kind.PERMANENT_JOB, null);
        assertThat(states(42)).containsExactly(EMPLOYED, EMPLOYED, TRAINING, TRAINING, EMPLOYED, EMPLOYED);
    }

    @Test
    void a_trial_fills_its_days_and_a_pause_its_interval() {
        journey.on(2).tells(new WorkplaceTrialHeld(WorkplaceTrialHeld.Kind.IMMERSION, null, 12, null));
        journey.on(15).tells(new AccompanimentPaused(AccompanimentPaused.Reason.HEALTH, null));
        journey.on(28).tells(new AccompanimentResumed());
        journey.on(36).tells(new AccompanimentPaused(AccompanimentPaused.Reason.HEALTH, null));
        assertThat(states(49)).containsExactly(WORKPLACE_TRIAL, WORKPLACE_TRIAL, PAUSED, PAUSED, IDLE, PAUSED, PAUSED);
    }

    @Test
    void after_a_closure_a_week_without_an_outcome_is_unknown_and_not_idle() {
        journey.on(10).tells(Facts.closed());
        assertThat(states(28)).containsExactly(IDLE, IDLE, UNKNOWN, UNKNOWN);
        outcome(22, OutcomeRecorded.Kind.APPRENTICESHIP, at(29));
        assertThat(states(42)).containsExactly(IDLE, IDLE, UNKNOWN, EMPLOYED, EMPLOYED, UNKNOWN);
        journey.on(43).tells(new AccompanimentReopened(null));
        assertThat(states(56)).containsExactly(IDLE, IDLE, UNKNOWN, EMPLOYED, EMPLOYED, UNKNOWN, IDLE, IDLE);
    }

    @Test
    void what_happened_on_the_day_of_the_opening_is_of_the_first_week() {
        journey.on(0).to(Precision.DAY).tells(Facts.interview("A", 30));
        assertThat(states(8)).containsExactly(ACTIVE_UNLINKED, IDLE);
        journey.on(-40).to(Precision.DAY).tells(Facts.verbatim());
        assertThat(states(8)).containsExactly(ACTIVE_UNLINKED, IDLE);
    }

    @Test
    void a_retracted_opening_leaves_no_week() {
        journey.on(3).retracts(journey.events().getFirst().eventId());
        assertThat(states(20)).isEmpty();
    }

    private void outcome(double day, OutcomeRecorded.Kind kind, @Nullable OffsetDateTime until) {
        OutcomeRecorded outcome = new OutcomeRecorded(kind, null, null, null, null, null, OutcomeRecorded.Horizon.EXIT);
        journey.on(day).tells(new Told(outcome, at(day), Precision.INSTANT, until, Initiator.UNKNOWN, List.of(), null, null, null));
    }

    private List<WeekState> states(double day) {
        return WeekStates.of(journey.readOn(day));
    }
}
