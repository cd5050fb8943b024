package org.clairevoie.query.contrast.indices;

import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.grid.Role;

/// **Loop closure** = of engagements whose window is over on the happened date, those answered within it; an expiry is no
/// answer. Null where no window is over yet.
public final class LoopClosure {
    private LoopClosure() {}

    public static IndexValue of(Graph graph) {
        int days = graph.grid().windows().engagementAnswer();
        return IndexValue.withAndWithoutLateLinks(graph, each -> Windowed.of(each, Role.ENGAGEMENT, Role.ANSWER, days));
    }
}
