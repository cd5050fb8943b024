package org.clairevoie.events;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a sender tells: what happened, when, on whose initiative and because of what.
///
/// @param occurredAt when it happened, said by the sender; may be long ago
/// @param occurredUntil the end, for what lasts
/// @param links out of this event, to earlier ones
/// @param enteredAt when the sender's own system took it: a claim
/// @param effortSeconds what recording this very event cost
/// @param lateReason why an event from before the closure comes long after it
public record Told(
        AccompanimentEvent event,
        OffsetDateTime occurredAt,
        Precision occurredPrecision,
        @Nullable OffsetDateTime occurredUntil,
        Initiator initiator,
        List<Link> links,
        @Nullable OffsetDateTime enteredAt,
        @Nullable Integer effortSeconds,
        @Nullable Personal lateReason) implements Replacement {
    public Told {
        links = List.copyOf(links);
    }

    /// An event told with nothing but what it needs.
    public static Told of(AccompanimentEvent event, OffsetDateTime occurredAt, Link... links) {
        return new Told(event, occurredAt, Precision.INSTANT, null, Initiator.UNKNOWN, List.of(links), null, null, null);
    }

    public Told with(AccompanimentEvent other, List<Link> others) {
        return new Told(other, occurredAt, occurredPrecision, occurredUntil, initiator, others, enteredAt, effortSeconds, lateReason);
    }

    public Told by(Initiator who) {
        return new Told(event, occurredAt, occurredPrecision, occurredUntil, who, links, enteredAt, effortSeconds, lateReason);
    }

    public boolean is(Class<? extends AccompanimentEvent> type) {
        return type.isInstance(event);
    }

    /// The first target of a link of this type, null when there is none or it has not been resolved.
    public java.util.@Nullable UUID linked(LinkType type) {
        return links.stream().filter(link -> link.type() == type).map(Link::target).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
