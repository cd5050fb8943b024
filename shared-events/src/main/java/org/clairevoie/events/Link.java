package org.clairevoie.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link out of the event that carries it.
public record Link(LinkType type, EventRef to) {
    public static Link to(LinkType type, UUID target) {
        return new Link(type, EventRef.to(target));
    }

    /// Null until the log has given the target our own name.
    public @Nullable UUID target() {
        return to.eventId();
    }
}
