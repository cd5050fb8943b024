package org.clairevoie.query.cohort.told;

import java.time.Instant;
import java.util.UUID;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.disclosure.Threshold;
import org.clairevoie.query.history.KnownClock;

/// What every answer about a cohort stands in.
///
/// @param threshold below which nothing is told
public record Frame(UUID cohort, Grid.Id grid, Instant happenedBy, Instant knownBy, KnownClock clock, long position, Threshold threshold) {}
