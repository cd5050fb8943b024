package org.clairevoie.query.contrast.comparison;

import java.util.Map;
import org.clairevoie.query.contrast.reading.Reading;

/// From which reading to which: plain counts, before disclosure control.
///
/// @param journeys those read on both sides: the sum of the matrix
/// @param changed those of them off its diagonal
/// @param counts reading on side a → reading on side b → journeys; all sixteen
/// @param onlyA journeys that were open on side a alone, by reading
/// @param onlyB journeys that were open on side b alone, by reading
public record Transitions(
        long journeys, long changed, Map<Reading, Map<Reading, Long>> counts, Map<Reading, Long> onlyA, Map<Reading, Long> onlyB) {}
