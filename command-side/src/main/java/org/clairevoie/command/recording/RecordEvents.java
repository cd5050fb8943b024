package org.clairevoie.command.recording;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.RecordedBy;
import org.jspecify.annotations.Nullable;

/// Record these events of one accompaniment, in this order; each is decided by itself.
///
/// @param expectedSequence the last sequence that the sender has seen, null when it does not say (If-Match)
/// @param takenElsewhere keys that the log holds in another accompaniment
public record RecordEvents(
        UUID accompanimentId, @Nullable Long expectedSequence, List<Sent> events, RecordedBy by, Set<EventKey> takenElsewhere) {
    public RecordEvents {
        events = List.copyOf(events);
        takenElsewhere = Set.copyOf(takenElsewhere);
    }
}
