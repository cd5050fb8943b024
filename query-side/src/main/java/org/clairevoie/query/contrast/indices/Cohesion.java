package org.clairevoie.query.contrast.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.graph.ServiceGraph;
import org.jspecify.annotations.Nullable;

/// **Cohesion** = services in the largest weakly connected component of the services and what they link / services; null
/// with fewer than two services. *Without the hub*: the same without the one node of highest degree (the earliest recorded
/// of several), the denominator staying; equal to cohesion where there is no link at all. One strategy tagged on everything
/// would else give 1.
///
/// @param servicesWithoutHub withoutHub × |S|: how many services still hold together
public record Cohesion(
        @JsonUnwrapped IndexValue index, @JsonInclude @Nullable Double withoutHub, @Nullable Integer servicesWithoutHub) {
    public static Cohesion of(Graph graph) {
        ServiceGraph all = ServiceGraph.of(graph);
        return of(all, IndexValue.withAndWithoutLateLinks(graph, each -> over(each, each == graph ? all : ServiceGraph.of(each))));
    }

    /// Without a look at what it is without late links.
    public static Cohesion over(Graph graph) {
        ServiceGraph all = ServiceGraph.of(graph);
        return of(all, over(graph, all));
    }

    private static Cohesion of(ServiceGraph all, IndexValue index) {
        if (index.value() == null) {
            return new Cohesion(index, null, null);
        }
        int left = all.largestWithoutHub();
        return new Cohesion(index, (double) left / all.services(), left);
    }

    private static IndexValue over(Graph graph, ServiceGraph services) {
        Tally tally = new Tally(graph);
        boolean[] together = services.largest();
        for (int place = 0; place < graph.size(); place++) {
            if (services.isService(place)) {
                tally.count(place, together[place]);
            } else if (together[place]) {
                tally.evidence(place);
            }
        }
        return switch (services.services()) {
            case 0 -> tally.nothing(Because.NOT_OBSERVED);
            case 1 -> tally.nothing(Because.NOT_APPLICABLE);
            default -> tally.ratio(Because.NOT_OBSERVED);
        };
    }
}
