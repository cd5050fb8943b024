package org.clairevoie.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One event as the log holds it.
///
/// @param position its place in the one log, dense, in commit order; [#NOWHERE] until the appender has set it
/// @param sequence its place in the accompaniment, dense from 0
/// @param eventId our own name of it, a UUIDv7
/// @param recordedAt the log's clock, never decreasing with position; [#NEVER] until the appender has set it
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
    /// The position of what the log has not taken yet.
    public static final long NOWHERE = -1;
    /// The time of what the log has not taken yet.
    public static final Instant NEVER = Instant.EPOCH;

    public RecordedEvent {
        warnings = List.copyOf(warnings);
    }

    /// At the place that the log has given it.
    public RecordedEvent at(long place, Instant time) {
        return new RecordedEvent(place, accompanimentId, sequence, eventId, key, told, time, recordedBy, contentTag, warnings);
    }

    /// With something else told, as when it is corrected or opened for a reader.
    public RecordedEvent telling(Told other) {
        return new RecordedEvent(position, accompanimentId, sequence, eventId, key, other, recordedAt, recordedBy, contentTag, warnings);
    }

    public AccompanimentEvent event() {
        return told.event();
    }
}
