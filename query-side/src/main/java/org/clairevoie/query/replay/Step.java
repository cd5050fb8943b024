package org.clairevoie.query.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Reading;
import org.jspecify.annotations.Nullable;

/// One line of a replay: an event, the reading after it, and what it changed.
///
/// @param number from 1
/// @param order recorded, entered or happened
/// @param happenedBy and `knownBy` the two dates that the step is read on
/// @param contrast every index by name after the event, null where it is nothing
/// @param because for each null, which kind of nothing it is
public record Step(
        @JsonProperty("step") int number,
        Grid.Id grid,
        Order order,
        Instant happenedBy,
        Instant knownBy,
        ReplayedEvent event,
        Reading reading,
        Map<String, @Nullable Double> contrast,
        Map<String, Because> because,
        List<Change> changed) {
    static Step of(int number, Order order, ReplayedEvent event, ContrastReading reading, List<Change> changed) {
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        Map<String, Because> nothing = new LinkedHashMap<>();
        for (Index index : Index.values()) {
            values.put(index.wireName(), reading.index(index).value());
            Because because = reading.index(index).because();
            if (because != null) {
                nothing.put(index.wireName(), because);
            }
        }
        return new Step(
                number, reading.grid(), order, reading.happenedBy(), reading.knownBy(), event, reading.reading(), values, nothing, changed);
    }
}
