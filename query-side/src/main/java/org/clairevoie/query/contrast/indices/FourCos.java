package org.clairevoie.query.contrast.indices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.stream.Stream;
import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.grid.Role;
import org.jspecify.annotations.Nullable;

/// **Four co's** = those of co-commission, co-design, co-deliver and co-assess that are true / those observed at all.
/// Each is null where no event says anything about it; the index is, where all are.
public record FourCos(
        @JsonUnwrapped IndexValue index,
        @JsonInclude @Nullable Boolean coCommission,
        @JsonInclude @Nullable Boolean coDesign,
        @JsonInclude @Nullable Boolean coDeliver,
        @JsonInclude @Nullable Boolean coAssess) {
    public static FourCos of(Graph graph) {
        Tally events = new Tally(graph);
        Boolean coCommission = co(graph, Role.CO_COMMISSION, Role.CO_COMMISSION_OBSERVED, events);
        Boolean coDesign = co(graph, Role.CO_DESIGN, Role.CO_DESIGN_OBSERVED, events);
        Boolean coDeliver = co(graph, Role.CO_DELIVER, Role.CO_DELIVER_OBSERVED, events);
        Boolean coAssess = co(graph, Role.CO_ASSESS, Role.CO_ASSESS_OBSERVED, events);
        long yes = Stream.<@Nullable Boolean>of(coCommission, coDesign, coDeliver, coAssess).filter(Boolean.TRUE::equals).count();
        long no = Stream.<@Nullable Boolean>of(coCommission, coDesign, coDeliver, coAssess).filter(Boolean.FALSE::equals).count();
        IndexValue index = events.ratioOf(yes, yes + no);
        return new FourCos(index, coCommission, coDesign, coDeliver, coAssess);
    }

    private static @Nullable Boolean co(Graph graph, Role made, Role observed, Tally events) {
        Boolean co = null;
        for (int place = 0; place < graph.size(); place++) {
            if (graph.is(place, observed) || graph.is(place, made)) {
                events.count(place, graph.is(place, made));
                co = Boolean.TRUE.equals(co) || graph.is(place, made);
            }
        }
        return co;
    }
}
