package org.clairevoie.query.cohort;

import java.time.Instant;
import java.util.UUID;
import org.clairevoie.query.history.KnownClock;

/// Journeys chosen once, on two dates and up to a position of the log: what is asked of them later is asked of the same ones,
/// as they were known then.
///
/// @param size how many; not to be told but through disclosure control
public record Cohort(
        UUID id, String name, CohortDefinition definition, Instant happenedBy, Instant knownBy, KnownClock clock, long position, long size,
        Instant madeAt) {}
