package org.clairevoie.query.history;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.clairevoie.events.LinkType;
import org.jspecify.annotations.Nullable;

/// A causal or structural link between two standing events.
///
/// @param knownAt when the link itself was known, by the clock asked
/// @param assertedBy the later event that brought the link, null when the effect came with it
/// @param counted false when its cause happened after its effect (`link-order`)
public record StandingLink(
        Standing effect, LinkType type, Standing cause, Instant knownAt, @Nullable UUID assertedBy, boolean counted) {
    /// Past this the link is retrospective: links can be added later to look integrated.
    public static final Duration CONTEMPORANEOUS = Duration.ofDays(14);

    public UUID from() {
        return effect.eventId();
    }

    public UUID to() {
        return cause.eventId();
    }

    public boolean contemporaneous() {
        return knownWithin(CONTEMPORANEOUS);
    }

    public boolean knownWithin(Duration delay) {
        return !knownAt.isAfter(effect.happenedAt().plus(delay));
    }
}
