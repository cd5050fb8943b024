package org.clairevoie.query.contrast.reading;

import java.util.EnumMap;
import java.util.Map;
import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.indices.Context;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.clairevoie.query.contrast.indices.Organisation;
import org.clairevoie.query.contrast.indices.Situation;

/// The four blocks of indices.
record Indices(Contrast contrast, Situation situation, Organisation organisation, Context context) {
    static Indices of(Graph graph) {
        return new Indices(Contrast.of(graph), Situation.of(graph), Organisation.of(graph), Context.of(graph));
    }

    /// Every index by its name, in the order of the blocks.
    Map<Index, IndexValue> byName() {
        Map<Index, IndexValue> all = new EnumMap<>(Index.class);
        for (Index index : Index.values()) {
            all.put(index, of(index));
        }
        return all;
    }

    IndexValue of(Index index) {
        return switch (index) {
            case LINK_COVERAGE -> contrast.linkCoverage();
            case ROOTEDNESS -> contrast.rootedness();
            case COHESION -> contrast.cohesion().index();
            case LOOP_CLOSURE -> contrast.loopClosure();
            case FOUR_COS -> contrast.fourCos().index();
            case JOINT_STRATEGY -> contrast.jointStrategy().index();
            case RESOURCE_UPTAKE -> situation.resourceUptake();
            case STRENGTH_BALANCE -> situation.strengthBalance();
            case INTERVIEW_YIELD -> situation.interviewYield();
            case PERSON_INITIATIVE -> situation.personInitiative();
            case REPORTING_SHARE -> organisation.reportingShare();
            case IMPOSED_SHARE -> organisation.imposedShare();
            case REPORT_REUSE -> organisation.reportReuse();
            case MARGIN_RATIO -> organisation.marginRatio();
            case CONTEXT_WORK_RATIO -> context.contextWorkRatio();
            case CONTEXT_YIELD -> context.contextYield();
        };
    }
}
