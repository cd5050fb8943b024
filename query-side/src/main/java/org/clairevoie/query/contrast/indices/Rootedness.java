package org.clairevoie.query.contrast.indices;

import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.graph.Links;
import org.clairevoie.query.contrast.grid.Role;

/// **Rootedness** = services from which something that the person brought or authored is reached through causal links /
/// services. Null without services.
public final class Rootedness {
    private Rootedness() {}

    public static IndexValue of(Graph graph) {
        return IndexValue.withAndWithoutLateLinks(graph, Rootedness::over);
    }

    /// Without a look at what it is without late links.
    public static IndexValue over(Graph graph) {
        boolean[] rooted = marked(graph, Role.PERSON_ROOTED);
        spread(graph, rooted, true);
        Tally tally = new Tally(graph);
        for (int place = 0; place < graph.size(); place++) {
            if (graph.is(place, Role.SERVICE)) {
                tally.count(place, rooted[place]);
            }
        }
        if (graph.isNaming()) {
            nameRoots(graph, tally);
        }
        return tally.ratio(Because.NOT_OBSERVED);
    }

    private static void nameRoots(Graph graph, Tally tally) {
        boolean[] fromService = marked(graph, Role.SERVICE);
        spread(graph, fromService, false);
        for (int place = 0; place < graph.size(); place++) {
            if (graph.is(place, Role.PERSON_ROOTED) && fromService[graph.node(place)]) {
                tally.evidence(place);
            }
        }
    }

    private static boolean[] marked(Graph graph, Role role) {
        boolean[] marked = new boolean[graph.size()];
        for (int place = 0; place < marked.length; place++) {
            if (graph.is(place, role)) {
                marked[graph.node(place)] = true;
            }
        }
        return marked;
    }

    /// From causes to their effects, or from effects to their causes, until a pass over the links reaches nothing new.
    private static void spread(Graph graph, boolean[] marked, boolean toEffects) {
        Links links = graph.causal();
        boolean further = true;
        while (further) {
            further = false;
            for (int link = 0; link < links.size(); link++) {
                int effect = graph.node(links.effect(link));
                int cause = graph.node(links.cause(link));
                int from = toEffects ? cause : effect;
                int to = toEffects ? effect : cause;
                if (marked[from] && !marked[to]) {
                    marked[to] = true;
                    further = true;
                }
            }
        }
    }
}
