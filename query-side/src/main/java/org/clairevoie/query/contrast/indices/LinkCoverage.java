package org.clairevoie.query.contrast.indices;

import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.graph.Links;
import org.clairevoie.query.contrast.grid.Role;

/// **Link coverage** = services with at least one outgoing causal link / services. What stands before every practice
/// (course, organisation but coordination, record, an adaptation asked of the person) covers nothing. Null without services.
public final class LinkCoverage {
    private LinkCoverage() {}

    public static IndexValue of(Graph graph) {
        return IndexValue.withAndWithoutLateLinks(graph, LinkCoverage::over);
    }

    /// Without a look at what it is without late links.
    public static IndexValue over(Graph graph) {
        boolean[] covered = new boolean[graph.size()];
        boolean[] cause = new boolean[graph.size()];
        Links links = graph.causal();
        for (int link = 0; link < links.size(); link++) {
            int service = graph.node(links.effect(link));
            if (graph.is(service, Role.SERVICE) && !graph.is(links.cause(link), Role.NOT_COVERING)) {
                covered[service] = true;
                cause[links.cause(link)] = true;
            }
        }
        Tally tally = new Tally(graph);
        for (int place = 0; place < graph.size(); place++) {
            if (graph.is(place, Role.SERVICE)) {
                tally.count(place, covered[place]);
            }
        }
        tally.evidence(cause);
        return tally.ratio(Because.NOT_OBSERVED);
    }
}
