package org.clairevoie.query.journey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.events.AccompanimentClosed;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.AccompanimentPaused;
import org.clairevoie.events.AccompanimentReopened;
import org.clairevoie.events.AccompanimentResumed;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventRetracted;
import org.clairevoie.events.OutcomeRecorded;
import org.clairevoie.events.ReferentAssigned;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.history.Standing;
import org.jspecify.annotations.Nullable;

/// Where a journey stands, read from what stands of it.
///
/// @param events everything ever recorded, acts about the record included
/// @param sequence of the last event
/// @param position of the last event in the log
/// @param organisations that follow it: the opener's, and those of its referents
/// @param withheld fields that the reader is not shown
/// @param erased the person's words can be read by nobody any more
/// @param restricted it is kept, and not evaluated
/// @param reading under the built-in grid; null in a row whose journey has moved on since it was last read
@JsonInclude(JsonInclude.Include.ALWAYS)
record JourneyState(
        UUID accompanimentId, State state, String scheme, String orientation, String entryMode, String territory, Instant openedAt,
        @Nullable Instant closedAt, @Nullable String referent, @Nullable String lastOutcome, int events, int sequence, long position,
        @Nullable String reading, @JsonIgnore List<String> organisations, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> withheld,
        boolean erased, boolean restricted) {
    enum State { OPEN, PAUSED, CLOSED, RETRACTED }

    static JourneyState of(JourneyHistory history) {
        JourneyAsOf now = history.asOf(Instant.MAX, null, KnownClock.RECORDED);
        var last = history.events().getLast();
        Course course = new Course((AccompanimentOpened) history.events().getFirst().event());
        now.events().forEach(course::take);
        return new JourneyState(
                last.accompanimentId(), course.state, course.opening.scheme().name(), course.opening.orientation().name(),
                course.opening.entryMode().name(), course.opening.territory(),
                course.openedAt == null ? history.events().getFirst().told().occurredAt().toInstant() : course.openedAt,
                course.closedAt, course.referent, course.lastOutcome, history.events().size(), last.sequence(), last.position(), null,
                course.followers(history.events().getFirst().recordedBy().organisation()), List.of(), false, false);
    }

    JourneyState reads(String as) {
        return new JourneyState(
                accompanimentId, state, scheme, orientation, entryMode, territory, openedAt, closedAt, referent, lastOutcome, events, sequence,
                position, as, organisations, withheld, erased, restricted);
    }

    JourneyState marked(Restrictions.Mark mark) {
        return new JourneyState(
                accompanimentId, state, scheme, orientation, entryMode, territory, openedAt, closedAt, referent, lastOutcome, events, sequence,
                position, reading, organisations, withheld, mark.erased(), mark.restricted());
    }

    /// As evaluators see it: nobody, and the département instead of the commune.
    JourneyState discreetly() {
        return new JourneyState(
                accompanimentId, state, scheme, orientation, entryMode, Discretion.departement(territory), openedAt, closedAt, null, lastOutcome,
                events, sequence, position, reading, organisations, List.of("referent"), erased, restricted);
    }

    /// Whether a journey may stand elsewhere after this event: all others only make it longer.
    static boolean isMovedBy(AccompanimentEvent event) {
        return switch (event) {
            case AccompanimentOpened _, AccompanimentPaused _, AccompanimentResumed _, AccompanimentClosed _, AccompanimentReopened _,
                    ReferentAssigned _, OutcomeRecorded _, EventCorrected _, EventRetracted _ -> true;
            default -> false;
        };
    }

    /// The course as it runs in happened order.
    private static final class Course {
        private AccompanimentOpened opening;
        private State state = State.RETRACTED;
        private @Nullable Instant openedAt;
        private @Nullable Instant closedAt;
        private @Nullable String referent;
        private @Nullable String lastOutcome;
        private final List<String> referentsOrganisations = new ArrayList<>();

        Course(AccompanimentOpened opening) {
            this.opening = opening;
        }

        private void assign(ReferentAssigned assigned) {
            referent = assigned.reason() == ReferentAssigned.Reason.ENDED ? null : assigned.actor();
            if (assigned.organisation() != null) {
                referentsOrganisations.add(assigned.organisation());
            }
        }

        List<String> followers(@Nullable String opener) {
            Set<String> followers = new LinkedHashSet<>(referentsOrganisations);
            if (opener != null) {
                followers.add(opener);
            }
            return List.copyOf(followers);
        }

        void take(Standing standing) {
            switch (standing.event()) {
                case AccompanimentOpened opened -> {
                    opening = opened;
                    openedAt = standing.happenedAt();
                    state = State.OPEN;
                }
                case AccompanimentPaused _ -> state = State.PAUSED;
                case AccompanimentResumed _ -> state = State.OPEN;
                case AccompanimentClosed _ -> {
                    state = State.CLOSED;
                    closedAt = standing.happenedAt();
                }
                case AccompanimentReopened _ -> {
                    state = State.OPEN;
                    closedAt = null;
                }
                case ReferentAssigned assigned -> assign(assigned);
                case OutcomeRecorded outcome -> lastOutcome = outcome.kind().name();
                default -> { }
            }
        }
    }
}
