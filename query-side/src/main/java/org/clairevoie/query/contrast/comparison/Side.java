package org.clairevoie.query.contrast.comparison;

import java.time.Instant;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;

/// One of two ways to read: a grid, and the two dates.
public record Side(Readings readings, Instant happenedBy, Instant knownBy) {
    JourneyAsOf asOf(JourneyHistory history, KnownClock clock) {
        return history.asOf(happenedBy, knownBy, clock);
    }

    /// Null where the journey was not open, or not known to be.
    @Nullable Reading readingOf(JourneyAsOf journey) {
        return journey.openedAt() == null ? null : readings.readingOf(journey);
    }

    boolean isOnTheDatesOf(Side other) {
        return happenedBy.equals(other.happenedBy) && knownBy.equals(other.knownBy);
    }
}
