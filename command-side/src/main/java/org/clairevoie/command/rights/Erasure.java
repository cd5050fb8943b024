package org.clairevoie.command.rights;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An erasure of a person's data, asked for and on its way.
///
/// @param person the person's pseudonym
/// @param askedBy a keyed pseudonym of the privacy officer
/// @param destroyedAt when the key was; null before
public record Erasure(UUID id, String person, State state, String askedBy, Instant askedAt, @Nullable Instant destroyedAt) {
    /// What was done last. Each is reached once all of the one before is durable, and can be tried again without harm.
    public enum State { ASKED, RECORDED, DESTROYED, DONE }

    /// Where it is told how far it is.
    public URI certificate() {
        return URI.create("/persons/" + person + "/erasures/" + id);
    }
}
