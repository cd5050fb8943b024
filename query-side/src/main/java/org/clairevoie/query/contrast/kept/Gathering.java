package org.clairevoie.query.contrast.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.history.JourneyHistory;
import org.jspecify.annotations.Nullable;

/// Puts journeys together from their parts, as these come in the order of journeys and parts.
public final class Gathering {
    private final long upTo;
    private @Nullable UUID journey;
    private List<RecordedEvent> events = new ArrayList<>();
    private int nextPart;

    /// @param upTo the last position wanted
    public Gathering(long upTo) {
        this.upTo = upTo;
    }

    /// @return the journey before, when this part is of another and it has any event
    /// @throws IllegalStateException when the graph has a hole: it would be read as if the event had never been
    public @Nullable JourneyHistory add(UUID accompanimentId, int part, byte[] bytes) {
        JourneyHistory before = null;
        if (!accompanimentId.equals(journey)) {
            before = end();
            journey = accompanimentId;
        }
        if (part != nextPart || events.size() < part * KeptGraph.EVENTS_A_PART) {
            throw new IllegalStateException("the graph of " + accompanimentId + " has a hole: rebuild the view contrast");
        }
        nextPart++;
        KeptGraph.read(accompanimentId, bytes, upTo, events);
        return before;
    }

    /// The journey that was being put together.
    public @Nullable JourneyHistory end() {
        JourneyHistory ended = events.isEmpty() ? null : JourneyHistory.of(events);
        events = new ArrayList<>();
        nextPart = 0;
        journey = null;
        return ended;
    }
}
