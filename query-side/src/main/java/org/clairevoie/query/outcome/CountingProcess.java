package org.clairevoie.query.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;

/// A journey as counting-process rows. The state of a stretch is what could be read at its start, from what had happened
/// and was known by then: never from what came later, which is the immortal-time trap.
public final class CountingProcess {
    private static final int WEEK = 7;
    private final JourneyHistory history;
    private final Readings readings;
    private final KnownClock clock;
    private final Instant opening;
    private final Exposure exposure;
    private final Map<Integer, OutcomeGroup> events = new LinkedHashMap<>();

    private CountingProcess(JourneyHistory history, JourneyAsOf journey, Readings readings, FollowUp followUp) {
        this.history = history;
        this.readings = readings;
        this.clock = journey.clock();
        this.opening = followUp.opening();
        this.exposure = followUp.from(opening);
        exposure.events().forEach(event -> events.putIfAbsent(event.day(), event.group()));
    }

    /// Of several outcomes on one day the first stands: a row is at least a day long.
    ///
    /// @param journey the history on the dates that outcomes are read on
    /// @return in order; empty where the journey was never at risk
    public static List<CountingRow> of(JourneyHistory history, JourneyAsOf journey, Readings readings, OutcomeGroups groups) {
        FollowUp followUp = FollowUp.of(journey, groups);
        if (followUp == null || followUp.hadOutcomeBy(followUp.entry())) {
            return List.of();
        }
        return new CountingProcess(history, journey, readings, followUp).rows(journey);
    }

    private List<CountingRow> rows(JourneyAsOf journey) {
        List<CountingRow> rows = new ArrayList<>();
        if (!exposure.isSeen()) {
            return rows;
        }
        int start = exposure.entry();
        Reading state = stateAt(start);
        int outcomes = 0;
        for (int cut : cuts()) {
            OutcomeGroup event = events.get(cut);
            Reading next = cut == exposure.exit() ? null : stateAt(cut);
            if (event != null || cut == exposure.exit() || next != state) {
                rows.add(new CountingRow(journey.accompanimentId(), start, cut, state, event, outcomes));
                outcomes += event == null ? 0 : 1;
                start = cut;
                state = next;
            }
        }
        return List.copyOf(rows);
    }

    /// Days after entry on which something happened, came to be known, or a window may have ended.
    private SortedSet<Integer> cuts() {
        TreeSet<Integer> cuts = new TreeSet<>(events.keySet());
        for (RecordedEvent event : history.events()) {
            cuts.add(day(clock.knownAt(event)));
            cuts.add(day(event.told().occurredAt().toInstant()));
        }
        for (int day = exposure.entry() + WEEK; readings.grid().readsWindows() && day < exposure.exit(); day += WEEK) {
            cuts.add(day);
        }
        cuts.add(exposure.exit());
        return cuts.subSet(exposure.entry() + 1, true, exposure.exit(), true);
    }

    private int day(Instant date) {
        return Math.clamp(Math.ceilDiv(Duration.between(opening, date).toMillis(), Duration.ofDays(1).toMillis()), -1, Integer.MAX_VALUE);
    }

    private @Nullable Reading stateAt(int day) {
        Instant then = opening.plus(Duration.ofDays(day));
        JourneyAsOf journey = history.asOf(then, then, clock);
        return journey.openedAt() == null ? null : readings.readingOf(journey);
    }
}
