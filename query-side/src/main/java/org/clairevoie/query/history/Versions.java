package org.clairevoie.query.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.EventContested;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventRetracted;
import org.clairevoie.events.LinkAsserted;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.LinkWithdrawn;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;

/// Which word of each event was in force at a known date: the latest correction that is not retracted wins, retracting it
/// restores the one before, and retracting the original silences all. Latest is by the log's order under either clock, so
/// that both end in the same state. Events are named by their rank in the history; none is -1.
final class Versions {
    private static final int NONE = -1;

    private final List<RecordedEvent> events;
    private final boolean[] known;
    private final boolean[] retracted;
    private final boolean[] contested;
    private final int[] correction;
    private final int[] before;

    private Versions(List<RecordedEvent> events) {
        this.events = events;
        known = new boolean[events.size()];
        retracted = new boolean[events.size()];
        contested = new boolean[events.size()];
        correction = new int[events.size()];
        before = new int[events.size()];
        Arrays.fill(correction, NONE);
        Arrays.fill(before, NONE);
    }

    static Versions knownBy(Instant date, KnownClock clock, JourneyHistory history) {
        Versions versions = new Versions(history.events());
        versions.takeBack(date, clock, history);
        versions.correctAndContest(history);
        return versions;
    }

    static boolean isAboutTheRecord(AccompanimentEvent event) {
        return event instanceof LinkAsserted || event instanceof LinkWithdrawn || event instanceof EventCorrected
                || event instanceof EventRetracted || event instanceof EventContested;
    }

    boolean known(int rank) {
        return known[rank];
    }

    boolean retracted(int rank) {
        return retracted[rank];
    }

    boolean stands(int rank) {
        return known[rank] && !retracted[rank];
    }

    boolean contested(int rank) {
        return contested[rank];
    }

    /// The correction in force, -1 when the original is.
    int correction(int rank) {
        return correction[rank];
    }

    /// The correction that was in force before this one, -1 when the original was.
    int correctionBefore(int laterCorrection) {
        return before[laterCorrection];
    }

    Told told(int rank) {
        return told(rank, correction[rank]);
    }

    Told told(int rank, int byCorrection) {
        return byCorrection != NONE
                && events.get(byCorrection).event() instanceof EventCorrected corrected
                && corrected.replacement() instanceof Told replacement ? replacement : events.get(rank).told();
    }

    /// A retraction is not itself retracted: whatever targets it, it stays in force.
    private void takeBack(Instant date, KnownClock clock, JourneyHistory history) {
        for (int rank = 0; rank < known.length; rank++) {
            RecordedEvent event = events.get(rank);
            known[rank] = !clock.knownAt(event).isAfter(date);
            if (known[rank] && event.event() instanceof EventRetracted) {
                int target = history.rank(event.told().linked(LinkType.RETRACTS));
                if (target != NONE) {
                    retracted[target] = true;
                }
            }
        }
    }

    private void correctAndContest(JourneyHistory history) {
        for (int rank = 0; rank < known.length; rank++) {
            if (!stands(rank)) {
                continue;
            }
            RecordedEvent event = events.get(rank);
            if (event.event() instanceof EventCorrected) {
                int target = original(history.rank(event.told().linked(LinkType.CORRECTS)), history);
                if (target != NONE) {
                    before[rank] = correction[target];
                    correction[target] = rank;
                }
            } else if (event.event() instanceof EventContested) {
                int target = original(history.rank(event.told().linked(LinkType.CONTESTS)), history);
                if (target != NONE) {
                    contested[target] = true;
                }
            }
        }
    }

    /// A correction named as target stands for the event it corrects.
    private int original(int target, JourneyHistory history) {
        int rank = target;
        while (rank != NONE && events.get(rank).event() instanceof EventCorrected) {
            rank = history.rank(events.get(rank).told().linked(LinkType.CORRECTS));
        }
        return rank;
    }
}
