package org.clairevoie.query.contrast.indices;

import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.grid.Role;

/// Effects of context: the context is worked upon, where the alternative is to ask the person to adapt.
///
/// @param contextWorkRatio context work undertaken / (undertaken + adaptations requested); null where there is neither
/// @param contextYield conclusions obtained or partial / conclusions; null where none was recorded
public record Context(IndexValue contextWorkRatio, IndexValue contextYield) {
    public static Context of(Graph graph) {
        return new Context(
                Tally.among(graph, Role.CONTEXT_WORK, Role.ADAPTATION),
                Tally.among(graph, Role.CONTEXT_OBTAINED, Role.CONTEXT_CONCLUDED));
    }
}
