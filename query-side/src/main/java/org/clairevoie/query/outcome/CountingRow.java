package org.clairevoie.query.outcome;

import java.util.UUID;
import org.clairevoie.query.contrast.reading.Reading;
import org.jspecify.annotations.Nullable;

/// A stretch of one journey for time-dependent models: on the days (start, stop] since its opening it stood in a state,
/// which was known by `start`, and at `stop` something came of it or not.
///
/// @param state what it read as; null where the journey was not known yet
/// @param event what came at `stop`; null for nothing
/// @param outcomesBefore how many had come before: a first-event model takes the rows with none
public record CountingRow(
        UUID accompanimentId, int start, int stop, @Nullable Reading state, @Nullable OutcomeGroup event, int outcomesBefore) {}
