package org.clairevoie.query.contrast.reading;

import java.util.EnumMap;
import java.util.Map;
import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.grid.Measure;
import org.clairevoie.query.contrast.grid.Role;
import org.clairevoie.query.contrast.indices.Cohesion;
import org.clairevoie.query.contrast.indices.FourCos;
import org.clairevoie.query.contrast.indices.JointStrategy;
import org.clairevoie.query.contrast.indices.LinkCoverage;
import org.clairevoie.query.contrast.indices.LoopClosure;
import org.clairevoie.query.contrast.indices.Rootedness;
import org.jspecify.annotations.Nullable;

/// What thresholds ask of a graph, each worked out when it is asked for, and once: for who wants the reading and nothing else, week by
/// week of every journey.
final class Measured {
    private final Graph graph;
    private final Map<Measure, @Nullable Double> values = new EnumMap<>(Measure.class);
    private @Nullable Cohesion cohesion;

    Measured(Graph graph) {
        this.graph = graph;
    }

    @Nullable Double value(Measure measure) {
        if (!values.containsKey(measure)) {
            values.put(measure, measured(measure));
        }
        return values.get(measure);
    }

    private @Nullable Double measured(Measure measure) {
        return switch (measure) {
            case SERVICES -> (double) graph.count(Role.SERVICE);
            case LINK_COVERAGE -> LinkCoverage.over(graph).value();
            case ROOTEDNESS -> Rootedness.over(graph).value();
            case COHESION -> cohesion().index().value();
            case SERVICES_WITHOUT_HUB -> {
                Integer left = cohesion().servicesWithoutHub();
                yield left == null ? null : (Double) (double) left;
            }
            case LOOP_CLOSURE -> LoopClosure.of(graph).value();
            case FOUR_COS -> FourCos.of(graph).index().value();
            case JOINT_STRATEGY -> JointStrategy.of(graph).index().value();
        };
    }

    private Cohesion cohesion() {
        Cohesion known = cohesion;
        if (known == null) {
            known = Cohesion.over(graph);
            cohesion = known;
        }
        return known;
    }
}
