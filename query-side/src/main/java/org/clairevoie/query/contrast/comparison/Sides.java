package org.clairevoie.query.contrast.comparison;

import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;

/// Two ways to read the same journeys.
public record Sides(Side a, Side b, KnownClock clock) {
    public Move read(JourneyHistory history) {
        JourneyAsOf one = a.asOf(history, clock);
        JourneyAsOf other = a.isOnTheDatesOf(b) ? one : b.asOf(history, clock);
        return new Move(one.accompanimentId(), a.readingOf(one), b.readingOf(other));
    }
}
