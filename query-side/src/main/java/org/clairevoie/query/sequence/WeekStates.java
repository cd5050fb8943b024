package org.clairevoie.query.sequence;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.events.AccompanimentClosed;
import org.clairevoie.events.AccompanimentPaused;
import org.clairevoie.events.AccompanimentReopened;
import org.clairevoie.events.AccompanimentResumed;
import org.clairevoie.events.Group;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.OutcomeRecorded;
import org.clairevoie.events.WorkplaceTrialHeld;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.Period;
import org.clairevoie.query.history.Standing;
import org.clairevoie.query.history.StandingLink;
import org.clairevoie.query.outcome.OutcomeGroups;
import org.jspecify.annotations.Nullable;

/// The states of a journey's weeks (7 × 24 h from its opening), on the two dates of the view.
public final class WeekStates {
    private static final OutcomeGroups GROUPS = OutcomeGroups.builtIn();
    private final JourneyAsOf journey;
    private final Weeks weeks;
    private @Nullable Instant paused;
    private @Nullable Instant closed;

    private WeekStates(JourneyAsOf journey, Weeks weeks) {
        this.journey = journey;
        this.weeks = weeks;
    }

    /// @return one state for each week begun before the happened date; none where the journey was not open by then
    public static List<WeekState> of(JourneyAsOf journey) {
        Instant opened = journey.openedAt();
        if (opened == null) {
            return List.of();
        }
        return new WeekStates(journey, new Weeks(opened, journey.happenedBy())).states();
    }

    private List<WeekState> states() {
        journey.events().forEach(this::activity);
        journey.links().forEach(this::link);
        journey.events().forEach(this::course);
        resume(journey.happenedBy());
        reopen(null);
        outcomes();
        return weeks.states();
    }

    private void activity(Standing event) {
        switch (Catalogue.of(event.event()).group()) {
            case SITUATION, ORGANISATION, CONTEXT -> weeks.touch(Period.of(event.told()), WeekState.ACTIVE_UNLINKED);
            case COURSE, RECORD -> { }
        }
        if (event.event() instanceof WorkplaceTrialHeld trial) {
            weeks.fill(event.happenedAt(), end(event, days(trial)), WeekState.WORKPLACE_TRIAL);
        }
    }

    /// A structural link makes nothing look linked, here as in the readings.
    private void link(StandingLink link) {
        if (link.counted() && link.type().family() == LinkType.Family.CAUSAL) {
            linked(link.effect());
            linked(link.cause());
        }
    }

    private void linked(Standing event) {
        if (Catalogue.of(event.event()).group() != Group.RECORD) {
            weeks.touch(Period.of(event.told()), WeekState.ACTIVE_LINKED);
        }
    }

    private void course(Standing event) {
        Instant at = event.happenedAt();
        switch (event.event()) {
            case AccompanimentPaused _ -> paused = paused == null ? at : paused;
            case AccompanimentResumed _ -> resume(at);
            case AccompanimentClosed _ -> {
                resume(at);
                closed = closed == null ? at : closed;
            }
            case AccompanimentReopened _ -> reopen(at);
            default -> { }
        }
    }

    private void resume(Instant at) {
        if (paused != null) {
            weeks.fill(paused, at, WeekState.PAUSED);
            paused = null;
        }
    }

    private void reopen(@Nullable Instant at) {
        if (closed != null) {
            weeks.leaveUnknown(closed, at);
            closed = null;
        }
    }

    private void outcomes() {
        List<Standing> outcomes = new ArrayList<>();
        for (Standing event : journey.events()) {
            if (event.event() instanceof OutcomeRecorded) {
                outcomes.add(event);
            }
        }
        for (int number = 0; number < outcomes.size(); number++) {
            Standing outcome = outcomes.get(number);
            WeekState state = outcome.event() instanceof OutcomeRecorded recorded ? state(recorded.kind()) : null;
            if (state != null) {
                Instant next = number + 1 < outcomes.size() ? outcomes.get(number + 1).happenedAt() : journey.happenedBy();
                weeks.fill(outcome.happenedAt(), end(outcome, Duration.between(outcome.happenedAt(), next)), state);
            }
        }
    }

    private static @Nullable WeekState state(OutcomeRecorded.Kind kind) {
        return switch (GROUPS.of(kind)) {
            case EMPLOYMENT -> WeekState.EMPLOYED;
            case TRAINING -> WeekState.TRAINING;
            case DROP_OUT, LEFT_OTHERWISE, OTHER -> null;
        };
    }

    private static Duration days(WorkplaceTrialHeld trial) {
        Integer days = trial.days();
        return Duration.ofDays(days == null ? 0 : days);
    }

    private static Instant end(Standing event, Duration otherwise) {
        OffsetDateTime until = event.told().occurredUntil();
        return until == null
                ? event.happenedAt().plus(otherwise)
                : Period.of(until, event.told().occurredPrecision()).until().toInstant();
    }
}
