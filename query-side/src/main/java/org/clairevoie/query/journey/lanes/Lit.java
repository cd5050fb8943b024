package org.clairevoie.query.journey.lanes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The events that an index was made of: what it looked at, what made its numerator, and what made that count.
public record Lit(List<String> events, List<String> counted, List<String> evidence) {
    /// @param index of the answer of `/journeys/{id}/contrast`; null where none is chosen
    public static Lit of(@Nullable JsonNode index) {
        return index == null
                ? new Lit(List.of(), List.of(), List.of())
                : new Lit(ids(index, "events"), ids(index, "counted"), ids(index, "evidence"));
    }

    public List<String> notCounted() {
        return events.stream().filter(event -> !counted.contains(event)).toList();
    }

    boolean isNothing() {
        return events.isEmpty() && evidence.isEmpty();
    }

    Set<String> all() {
        Set<String> all = new HashSet<>(events);
        all.addAll(evidence);
        return all;
    }

    private static List<String> ids(JsonNode index, String field) {
        return index.path(field).valueStream().map(JsonNode::asString).toList();
    }
}
