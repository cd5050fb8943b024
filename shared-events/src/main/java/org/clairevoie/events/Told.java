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
/// @param earlier what the event was made from, when it was told in an earlier version of its type: that is what is kept
public record Told(
        AccompanimentEvent event,
        OffsetDateTime occurredAt,
        Precision occurredPrecision,
        @Nullable OffsetDateTime occurredUntil,
        Initiator initiator,
        List<Link> links,
        @Nullable OffsetDateTime enteredAt,
        @Nullable Integer effortSeconds,
        @Nullable Personal lateReason,
        @Nullable EarlierPayload earlier) implements Replacement {
    public Told {
        links = List.copyOf(links);
    }

    /// Told in the latest version.
    public Told(
            AccompanimentEvent event, OffsetDateTime occurredAt, Precision occurredPrecision, @Nullable OffsetDateTime occurredUntil,
            Initiator initiator, List<Link> links, @Nullable OffsetDateTime enteredAt, @Nullable Integer effortSeconds,
            @Nullable Personal lateReason) {
        this(event, occurredAt, occurredPrecision, occurredUntil, initiator, links, enteredAt, effortSeconds, lateReason, null);
    }

    /// An event told with nothing but what it needs.
    public static Told of(AccompanimentEvent event, OffsetDateTime occurredAt, Link... links) {
        return new Told(event, occurredAt, Precision.INSTANT, null, Initiator.UNKNOWN, List.of(links), null, null, null);
    }

    /// Another event is told in the latest version; the same one stays told as it was.
    public Told with(AccompanimentEvent other, List<Link> others) {
        EarlierPayload kept = earlier != null && other.equals(event) ? earlier : null;
        return new Told(other, occurredAt, occurredPrecision, occurredUntil, initiator, others, enteredAt, effortSeconds, lateReason, kept);
    }

    /// The same, told in an earlier version of its type.
    public Told in(EarlierPayload version) {
        return new Told(
                version.current(), occurredAt, occurredPrecision, occurredUntil, initiator, links, enteredAt, effortSeconds, lateReason, version);
    }

    /// Its own fields in the version they were told in: what the log keeps.
    public Payload payload() {
        return earlier == null ? event : earlier;
    }

    public Told by(Initiator who) {
        return new Told(event, occurredAt, occurredPrecision, occurredUntil, who, links, enteredAt, effortSeconds, lateReason, earlier);
    }

    public boolean is(Class<? extends AccompanimentEvent> type) {
        return type.isInstance(event);
    }

    /// The first target of a link of this type, null when there is none or it has not been resolved.
    public java.util.@Nullable UUID linked(LinkType type) {
        return links.stream().filter(link -> link.type() == type).map(Link::target).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
