package org.clairevoie.query.contrast.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.events.AccompanimentClosed;
import org.clairevoie.events.AccompanimentReopened;
import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.Standing;
import org.jspecify.annotations.Nullable;

/// What a journey read as at the end of each week (7 × 24 h) since its opening, all with the knowledge asked. A week counts
/// while the journey is at risk: open at its start, and begun before the happened date.
///
/// @param weeks the reading by week from 0; null for a week between a closure and a reopening
public record WeeklyTrajectory(List<@Nullable Reading> weeks) {
    /// Of who did not ask.
    public static final WeeklyTrajectory NONE = new WeeklyTrajectory(List.of());
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int TWENTY_YEARS = 1044;

    public static WeeklyTrajectory of(JourneyAsOf journey, Readings readings) {
        return of(readings.withoutNames(journey), readings);
    }

    /// Each week is a part of the one graph: an event's roles are looked for once, however many weeks it is read in.
    static WeeklyTrajectory of(Graph graph, Readings readings) {
        JourneyAsOf journey = graph.journey();
        List<Standing> turns = turns(journey);
        boolean timePasses = readings.grid().readsWindows();
        List<@Nullable Reading> weeks = new ArrayList<>();
        Instant start = journey.openedAt();
        Reading last = null;
        int events = -1;
        while (start != null && start.isBefore(journey.happenedBy()) && weeks.size() < TWENTY_YEARS) {
            Instant end = start.plus(WEEK);
            if (isOpenAt(start, turns)) {
                Instant date = end.isBefore(journey.happenedBy()) ? end : journey.happenedBy();
                int happened = journey.countBy(date);
                if (last == null || happened != events || timePasses) {
                    last = readings.readingOf(graph.until(date));
                    events = happened;
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
        return week < TWENTY_YEARS && isOpenAt(next, turns(journey)) ? next.plusNanos(1) : null;
    }

    /// Its closures and reopenings.
    private static List<Standing> turns(JourneyAsOf journey) {
        List<Standing> turns = new ArrayList<>();
        for (Standing event : journey.events()) {
            if (event.event() instanceof AccompanimentClosed || event.event() instanceof AccompanimentReopened) {
                turns.add(event);
            }
        }
        return turns;
    }

    private static boolean isOpenAt(Instant moment, List<Standing> turns) {
        boolean open = true;
        for (Standing turn : turns) {
            if (turn.happenedAt().isAfter(moment)) {
                break;
            }
            open = turn.event() instanceof AccompanimentReopened;
        }
        return open;
    }
}
