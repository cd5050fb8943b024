package org.clairevoie.query.contrast.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.events.AccompanimentClosed;
import org.clairevoie.events.AccompanimentReopened;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.Standing;
import org.jspecify.annotations.Nullable;

/// What a journey read as at the end of each week (7 × 24 h) since its opening, all with the knowledge asked. A week counts
/// while the journey is at risk: open at its start, and begun before the happened date.
///
/// @param weeks the reading by week from 0; null for a week between a closure and a reopening
public record WeeklyTrajectory(List<@Nullable Reading> weeks) {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int TWENTY_YEARS = 1044;

    public static WeeklyTrajectory of(JourneyAsOf journey, Readings readings) {
        List<@Nullable Reading> weeks = new ArrayList<>();
        Instant start = journey.openedAt();
        Reading last = null;
        int events = -1;
        while (start != null && start.isBefore(journey.happenedBy()) && weeks.size() < TWENTY_YEARS) {
            Instant end = start.plus(WEEK);
            if (isOpenAt(start, journey)) {
                JourneyAsOf then = journey.until(end.isBefore(journey.happenedBy()) ? end : journey.happenedBy());
                if (last == null || then.events().size() != events || readings.grid().readsWindows()) {
                    last = readings.readingOf(then);
                    events = then.events().size();
                }
                weeks.add(last);
            } else {
                weeks.add(null);
            }
            start = end;
        }
        while (!weeks.isEmpty() && weeks.getLast() == null) {
            weeks.removeLast();
        }
        return new WeeklyTrajectory(weeks);
    }

    /// When the next week begins, with nothing more told: a week counts from after its start. Null where the journey is not open then.
    public static @Nullable Instant nextWeek(JourneyAsOf journey) {
        Instant start = journey.openedAt();
        if (start == null) {
            return null;
        }
        long week = Duration.between(start, journey.happenedBy()).dividedBy(WEEK);
        week += start.plus(WEEK.multipliedBy(week)).isBefore(journey.happenedBy()) ? 1 : 0;
        Instant next = start.plus(WEEK.multipliedBy(week));
        return week < TWENTY_YEARS && isOpenAt(next, journey) ? next.plusNanos(1) : null;
    }

    private static boolean isOpenAt(Instant moment, JourneyAsOf journey) {
        boolean open = true;
        for (Standing event : journey.events()) {
            if (event.happenedAt().isAfter(moment)) {
                break;
            }
            if (event.event() instanceof AccompanimentClosed) {
                open = false;
            } else if (event.event() instanceof AccompanimentReopened) {
                open = true;
            }
        }
        return open;
    }
}
