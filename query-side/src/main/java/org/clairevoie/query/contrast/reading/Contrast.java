package org.clairevoie.query.contrast.reading;

import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.grid.Measure;
import org.clairevoie.query.contrast.indices.Cohesion;
import org.clairevoie.query.contrast.indices.FourCos;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.clairevoie.query.contrast.indices.JointStrategy;
import org.clairevoie.query.contrast.indices.LinkCoverage;
import org.clairevoie.query.contrast.indices.LoopClosure;
import org.clairevoie.query.contrast.indices.Rootedness;
import org.jspecify.annotations.Nullable;

/// Juxtaposed or integrated: a property of the links between events and of who authored them, not of which services were
/// delivered.
public record Contrast(
        IndexValue linkCoverage,
        IndexValue rootedness,
        Cohesion cohesion,
        IndexValue loopClosure,
        FourCos fourCos,
        JointStrategy jointStrategy) {
    static Contrast of(Graph graph) {
        return new Contrast(
                LinkCoverage.of(graph), Rootedness.of(graph), Cohesion.of(graph), LoopClosure.of(graph), FourCos.of(graph),
                JointStrategy.of(graph));
    }

    @Nullable Double value(Measure measure) {
        return switch (measure) {
            case SERVICES -> (double) linkCoverage.denominator();
            case LINK_COVERAGE -> linkCoverage.value();
            case ROOTEDNESS -> rootedness.value();
            case COHESION -> cohesion.index().value();
            case SERVICES_WITHOUT_HUB -> cohesion.servicesWithoutHub() == null ? null : (double) cohesion.servicesWithoutHub();
            case LOOP_CLOSURE -> loopClosure.value();
            case FOUR_COS -> fourCos.index().value();
            case JOINT_STRATEGY -> jointStrategy.index().value();
        };
    }
}
