package org.clairevoie.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One event as the log holds it.
///
/// @param position its place in the one log, dense, in commit order; -1 until the appender has set it
/// @param sequence its place in the accompaniment, dense from 0
/// @param eventId our own name of it, a UUIDv7
/// @param recordedAt the log's clock, never decreasing with position; the epoch until the appender has set it
/// @param contentTag keyed digest of what was sent, base64url: the same content answers as the first time
public record RecordedEvent(
        long position,
        UUID accompanimentId,
        int sequence,
        UUID eventId,
        EventKey key,
        Told told,
        Instant recordedAt,
        RecordedBy recordedBy,
        String contentTag,
        List<Warning> warnings) {
    public RecordedEvent {
        warnings = List.copyOf(warnings);
    }

    public AccompanimentEvent event() {
        return told.event();
    }
}
