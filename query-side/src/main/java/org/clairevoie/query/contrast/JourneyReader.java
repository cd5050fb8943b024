package org.clairevoie.query.contrast;

import java.time.Instant;
import java.util.UUID;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.comparison.Side;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;

/// Reads one journey, or says why there is nothing to read.
final class JourneyReader {
    private final GraphRows graphs;

    JourneyReader(GraphRows graphs) {
        this.graphs = graphs;
    }

    /// @param latest what can be asked at most: what the whole view has taken in, since a window ends while a journey is silent
    record Found(JourneyHistory history, Instant latest) {}

    /// @throws org.springframework.web.ErrorResponseException 404 when there is no such journey
    Found find(UUID id, KnownClock clock) {
        // Read before the journey, so that nothing it knew by then is missing.
        GraphRows.Taken taken = graphs.taken();
        JourneyHistory history = graphs.find(id);
        if (history == null) {
            throw Question.notShown(id);
        }
        Instant last = history.lastKnown(clock);
        return new Found(history, taken == null || taken.recordedAt().isBefore(last) ? last : taken.recordedAt());
    }

    /// @throws org.springframework.web.ErrorResponseException 404 when it was not open by then, or not known
    static ContrastReading read(JourneyHistory history, Side side, KnownClock clock) {
        JourneyAsOf journey = history.asOf(side.happenedBy(), side.knownBy(), clock);
        UUID id = journey.accompanimentId();
        if (journey.openedAt() != null) {
            return side.readings().read(journey);
        }
        if (journey.position() < 0) {
            throw Question.notKnownYet(id, journey.knownBy());
        }
        if (journey.retracted().stream().anyMatch(standing -> standing.event() instanceof AccompanimentOpened)) {
            throw Question.unknown("opening-retracted", "the opening of the journey " + id + " was retracted: there is nothing to read");
        }
        throw Question.unknown("not-opened-yet", "by " + journey.happenedBy() + " the journey " + id + " was not open");
    }
}
