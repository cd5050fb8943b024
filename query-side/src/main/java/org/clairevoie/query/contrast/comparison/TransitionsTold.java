package org.clairevoie.query.contrast.comparison;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.disclosure.Count;
import org.clairevoie.query.disclosure.RoundedCounts;

/// From which reading to which, as it may be told on dates that a reader chooses.
///
/// @param journeys those read on both sides
/// @param changed those of them with another reading on either side
/// @param counts reading on side a → reading on side b → journeys; all sixteen
/// @param onlyA journeys that were open on side a alone, by reading
/// @param onlyB journeys that were open on side b alone, by reading
public record TransitionsTold(
        Count journeys, Count changed, Map<Reading, Map<Reading, Count>> counts, Map<Reading, Count> onlyA, Map<Reading, Count> onlyB) {
    public static TransitionsTold of(Transitions transitions, RoundedCounts rounded) {
        Map<Reading, Map<Reading, Count>> counts = new EnumMap<>(Reading.class);
        transitions.counts().forEach((from, row) -> counts.put(from, rounded.of(Reading.class, row)));
        return new TransitionsTold(
                rounded.of(transitions.journeys()), rounded.of(transitions.changed()), Collections.unmodifiableMap(counts),
                rounded.of(Reading.class, transitions.onlyA()), rounded.of(Reading.class, transitions.onlyB()));
    }
}
