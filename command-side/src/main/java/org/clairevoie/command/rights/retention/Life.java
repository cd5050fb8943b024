package org.clairevoie.command.rights.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clairevoie.persons.Ground;
import org.jspecify.annotations.Nullable;

/// What retention goes by, of one person.
///
/// @param overSince when the last of the accompaniments was closed and the last event of them recorded, whichever is later; null while one
///     goes on
/// @param unclosed those of them that nobody closed, over because nothing has come for so long
/// @param held whether a legal hold is in force in one of them
/// @param restricted the ground of the restriction in force; null when there is none
record Life(
        String person, List<UUID> accompaniments, @Nullable Instant overSince, List<UUID> unclosed, boolean held, @Nullable Ground restricted) {}
