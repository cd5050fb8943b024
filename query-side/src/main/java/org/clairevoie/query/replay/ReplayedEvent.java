package org.clairevoie.query.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.Precision;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.clairevoie.query.contrast.grid.EventType;
import org.jspecify.annotations.Nullable;

/// What a replay shows of an event: no word of anybody, and never the sender's own name of it.
public record ReplayedEvent(
        UUID eventId,
        String type,
        OffsetDateTime occurredAt,
        Precision occurredPrecision,
        Instant recordedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OffsetDateTime enteredAt,
        Initiator initiator,
        List<ReplayedLink> links) {
    public record ReplayedLink(LinkType type, UUID to) {}

    /// @param told as first told, or as corrected, by the order of the replay
    static ReplayedEvent of(RecordedEvent recorded, Told told) {
        List<ReplayedLink> links = told.links().stream().<ReplayedLink>mapMulti((link, out) -> {
            UUID target = link.target();
            if (target != null) {
                out.accept(new ReplayedLink(link.type(), target));
            }
        }).toList();
        return new ReplayedEvent(
                recorded.eventId(), EventType.of(told.event()).wireName(), told.occurredAt(), told.occurredPrecision(),
                recorded.recordedAt(), recorded.told().enteredAt(), told.initiator(), links);
    }
}
