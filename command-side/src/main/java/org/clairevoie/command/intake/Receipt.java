package org.clairevoie.command.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Warning;

/// What a sender gets for an event that the log holds.
///
/// @param position its place in the one log
/// @param sequence its place in the accompaniment
/// @param duplicate whether it had been recorded before: then all else is as the first time
record Receipt(
        UUID eventId, String source, String id, UUID accompanimentId, long position, int sequence, Instant recordedAt, boolean duplicate,
        List<Warning> warnings) {
    static Receipt of(RecordedEvent event, boolean duplicate) {
        return new Receipt(
                event.eventId(), event.key().source(), event.key().id(), event.accompanimentId(), event.position(), event.sequence(),
                event.recordedAt(), duplicate, event.warnings());
    }
}
