package org.clairevoie.query.journey;

import java.util.List;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.projection.JourneyLog;

/// Works out how journeys read under the built-in grid, once they have moved on: in the background, so that an import does not pay for
/// readings that its next line outdates; and at once for whoever asks.
final class Rereading {
    private static final int AT_ONCE = 100;
    private final JourneyRows journeys;
    private final JourneyLog log;
    private final Readings readings;

    Rereading(JourneyRows journeys, JourneyLog log, Readings readings) {
        this.journeys = journeys;
        this.log = log;
        this.readings = readings;
    }

    /// The journey with its reading, as it was at the position of the row.
    JourneyState read(JourneyState journey) {
        return journey.reading() == null ? journey.reads(readingOf(journey)) : journey;
    }

    /// Reads a hundred journeys that have moved on.
    ///
    /// @return whether there may be more
    boolean step() {
        return catchUp(AT_ONCE) == AT_ONCE;
    }

    /// Reads journeys that have moved on, at most so many.
    ///
    /// @return how many
    int catchUp(int most) {
        List<JourneyState> unread = journeys.unread(most);
        unread.forEach(journey -> journeys.read(journey, readingOf(journey)));
        return unread.size();
    }

    private String readingOf(JourneyState journey) {
        return readings.readingOf(log.upTo(journey.accompanimentId(), journey.position()).asOf(null, null, KnownClock.RECORDED)).name();
    }
}
