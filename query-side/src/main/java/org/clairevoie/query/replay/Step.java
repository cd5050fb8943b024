package org.clairevoie.query.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Reading;
import org.jspecify.annotations.Nullable;

/// One line of a replay: an event, the reading after it, and what it changed.
///
/// @param number from 1
/// @param contrast every index by name after the event, null where it is nothing
public record Step(
        @JsonProperty("step") int number,
        ReplayedEvent event,
        Reading reading,
        Map<String, @Nullable Double> contrast,
        List<Change> changed) {
    static Step of(int number, ReplayedEvent event, ContrastReading reading, List<Change> changed) {
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        for (Index index : Index.values()) {
            values.put(index.wireName(), reading.index(index).value());
        }
        return new Step(number, event, reading.reading(), values, changed);
    }
}
