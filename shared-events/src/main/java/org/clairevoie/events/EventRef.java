package org.clairevoie.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a sender names another event: by an id of its own source, by `{source, id}`, or by our `{eventId}`.
/// The log holds the last form only.
public record EventRef(@Nullable String source, @Nullable String id, @Nullable UUID eventId) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public EventRef {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EventRef ofSameSource(String id) {
        return new EventRef(null, id, null);
    }

    public static EventRef to(UUID eventId) {
        return new EventRef(null, null, eventId);
    }

    /// The key meant, when it is named by key: an id without a source is of the sender's own.
    public @Nullable EventKey keyFrom(String sender) {
        return id == null ? null : new EventKey(source == null ? sender : source, id);
    }
}
