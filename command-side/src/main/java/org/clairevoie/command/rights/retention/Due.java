package org.clairevoie.command.rights.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is due of one person: from one tier to another.
///
/// @param overSince null when an accompaniment goes on again
/// @param unclosed accompaniments among them that nobody closed: silence alone says that they are over
/// @param stoppedBy `held` or `restricted`: it stays where it is; null when nothing stands in the way
@JsonInclude
record Due(
        String person, List<UUID> accompaniments, @Nullable Instant overSince, List<UUID> unclosed, Tier from, Tier to, @Nullable String stoppedBy) {}
