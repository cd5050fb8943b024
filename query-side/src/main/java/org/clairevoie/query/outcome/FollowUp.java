package org.clairevoie.query.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.AccompanimentClosed;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.AccompanimentReopened;
import org.clairevoie.events.OutcomeRecorded;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.Standing;
import org.jspecify.annotations.Nullable;

/// One journey as it was followed, on the two dates it was read on.
///
/// @param entry when it came under observation: its opening, but for a journey imported midway when it was first known. Had
///     an outcome come before that, it would not have been imported (left truncation)
/// @param end until when an outcome could have been seen: the happened date, or a terminal outcome
/// @param outcomes in happened order; a follow-up that confirms the kind before it is not a new one
/// @param closed whether it stood closed at its end; it is followed all the same, since outcomes arrive after closure
public record FollowUp(UUID accompanimentId, Instant opening, Instant entry, Instant end, List<Outcome> outcomes, boolean closed) {
    /// An opening known later than this was imported midway, not entered a little late.
    private static final Duration MIDWAY = Duration.ofDays(14);

    /// Null where the journey was not open by then, or not known to be.
    public static @Nullable FollowUp of(JourneyAsOf journey, OutcomeGroups groups) {
        Standing opening = journey.events().stream().filter(event -> event.event() instanceof AccompanimentOpened).findFirst().orElse(null);
        if (opening == null) {
            return null;
        }
        List<Outcome> outcomes = outcomes(journey, groups);
        boolean ended = !outcomes.isEmpty() && outcomes.getLast().terminal();
        boolean midway = opening.knownAt().isAfter(opening.happenedAt().plus(MIDWAY));
        return new FollowUp(
                journey.accompanimentId(), opening.happenedAt(), midway ? opening.knownAt() : opening.happenedAt(),
                ended ? outcomes.getLast().at() : journey.happenedBy(), outcomes, isClosed(journey));
    }

    private static List<Outcome> outcomes(JourneyAsOf journey, OutcomeGroups groups) {
        List<Outcome> outcomes = new ArrayList<>();
        OutcomeRecorded.Kind before = null;
        for (Standing standing : journey.events()) {
            if (standing.event() instanceof OutcomeRecorded outcome) {
                boolean confirms = outcome.kind() == before && outcome.horizon() != OutcomeRecorded.Horizon.EXIT;
                before = outcome.kind();
                if (!confirms) {
                    boolean terminal = groups.terminal().contains(outcome.kind());
                    outcomes.add(new Outcome(standing.happenedAt(), groups.of(outcome.kind()), terminal));
                    if (terminal) {
                        break;
                    }
                }
            }
        }
        return List.copyOf(outcomes);
    }

    private static boolean isClosed(JourneyAsOf journey) {
        boolean closed = false;
        for (Standing standing : journey.events()) {
            if (standing.event() instanceof AccompanimentClosed) {
                closed = true;
            } else if (standing.event() instanceof AccompanimentReopened) {
                closed = false;
            }
        }
        return closed;
    }

    public boolean imported() {
        return entry.isAfter(opening);
    }

    /// Whether something came of it before it could be followed from this date. What a sender knows to the day only may
    /// stand before an opening of the same day: it is not before it.
    boolean hadOutcomeBy(Instant date) {
        return date.isAfter(opening) && outcomes.stream().anyMatch(outcome -> !outcome.at().isAfter(date));
    }

    /// In days from an origin.
    ///
    /// @param origin not before the opening
    Exposure from(Instant origin) {
        Instant start = entry.isAfter(origin) ? entry : origin;
        List<Exposure.Event> events = outcomes.stream().filter(outcome -> !start.isAfter(opening) || outcome.at().isAfter(start))
                .map(outcome -> new Exposure.Event(Math.max(1, day(origin, outcome.at())), outcome.group())).toList();
        boolean terminated = !outcomes.isEmpty() && outcomes.getLast().terminal();
        int exit = Math.max(day(origin, end), events.isEmpty() ? 0 : events.getLast().day());
        return new Exposure((int) Duration.between(origin, start).toDays(), exit, events, terminated);
    }

    /// The day k is the k-th 24 hours, its end included.
    static int day(Instant origin, Instant date) {
        return Math.toIntExact(Math.ceilDiv(Duration.between(origin, date).toMillis(), Duration.ofDays(1).toMillis()));
    }
}
