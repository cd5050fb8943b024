package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

/// Under whose authority an event was recorded: from the verified token, never from the body.
///
/// @param actor a keyed pseudonym, or `unauthenticated` where no token is asked for
public record RecordedBy(String actor, String role, @Nullable String organisation) {
    /// Whoever posts, as long as no token is asked for.
    public static final RecordedBy UNAUTHENTICATED = new RecordedBy("unauthenticated", "frontline", null);
}
