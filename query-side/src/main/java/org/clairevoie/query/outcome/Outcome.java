package org.clairevoie.query.outcome;

import java.time.Instant;

/// Something that came of a journey.
///
/// @param terminal whether nothing more can come after it
public record Outcome(Instant at, OutcomeGroup group, boolean terminal) {}
