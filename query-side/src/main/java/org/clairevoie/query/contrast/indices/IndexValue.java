package org.clairevoie.query.contrast.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.clairevoie.query.contrast.graph.Graph;
import org.jspecify.annotations.Nullable;

/// A ratio and all that made it.
///
/// @param value numerator / denominator, null where there is nothing to divide
/// @param contemporaneous the same without links told too late, for what is read from links
/// @param missing how many events could not be counted for want of minutes, an initiator…
/// @param because which kind of nothing a null is
/// @param events what the index looked at: the denominator
/// @param counted those among them that made the numerator
/// @param evidence other events that made them count
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IndexValue(
        @JsonInclude @Nullable Double value,
        @JsonInclude long numerator,
        @JsonInclude long denominator,
        @Nullable Double contemporaneous,
        @Nullable Integer missing,
        @Nullable Because because,
        @JsonInclude List<UUID> events,
        List<UUID> counted,
        List<UUID> evidence) {

    /// The index over all links, with what it is over those told in time beside it.
    static IndexValue withAndWithoutLateLinks(Graph graph, Function<Graph, IndexValue> index) {
        IndexValue all = index.apply(graph);
        Graph soon = graph.contemporaneous();
        return all.beside(soon == graph ? all.value : index.apply(soon).value);
    }

    private IndexValue beside(@Nullable Double withoutLateLinks) {
        return new IndexValue(value, numerator, denominator, withoutLateLinks, missing, because, events, counted, evidence);
    }
}
