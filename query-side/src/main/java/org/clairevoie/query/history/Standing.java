package org.clairevoie.query.history;

import java.time.Instant;
import java.util.UUID;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;

/// An event as it stands on the two dates asked.
///
/// @param place its rank in happened order within the view, from 0; -1 for an event that was retracted
/// @param recorded the event as the log holds it
/// @param told what it tells after the correction in force
/// @param happenedAt when it counts from: for a day or a month, its start
/// @param knownAt when it was known, by the clock asked
/// @param correctedBy the correction in force
/// @param contested whether the person's word stands beside it
/// @param causeRetracted whether it linked an event that was retracted: such a link has left the graph
public record Standing(
        int place,
        RecordedEvent recorded,
        Told told,
        Instant happenedAt,
        Instant knownAt,
        @Nullable UUID correctedBy,
        boolean contested,
        boolean causeRetracted) {
    public UUID eventId() {
        return recorded.eventId();
    }

    public AccompanimentEvent event() {
        return told.event();
    }

    public boolean corrected() {
        return correctedBy != null;
    }
}
