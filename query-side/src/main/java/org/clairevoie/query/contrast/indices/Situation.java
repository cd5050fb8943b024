package org.clairevoie.query.contrast.indices;

import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.graph.Links;
import org.clairevoie.query.contrast.grid.Role;

/// Effects of situation: the encounter is arranged so that something can be expected of it.
///
/// @param resourceUptake resources that some later event links to / resources identified; null where none was
/// @param strengthBalance resources / (resources + barriers); null where there is neither
/// @param interviewYield interviews that at least one statement, resource, goal or strategy results from / interviews held;
/// null where none was
/// @param personInitiative over events outside course and record, initiator person or joint / initiator known; null where none is known
public record Situation(
        IndexValue resourceUptake, IndexValue strengthBalance, IndexValue interviewYield, IndexValue personInitiative) {
    public static Situation of(Graph graph) {
        return new Situation(
                IndexValue.withAndWithoutLateLinks(graph, Situation::resourceUptake),
                Tally.among(graph, Role.RESOURCE, Role.BARRIER),
                IndexValue.withAndWithoutLateLinks(graph, Situation::interviewYield),
                personInitiative(graph));
    }

    private static IndexValue resourceUptake(Graph graph) {
        Links links = graph.causal();
        boolean[] used = new boolean[graph.size()];
        boolean[] using = new boolean[graph.size()];
        for (int link = 0; link < links.size(); link++) {
            if (graph.is(links.cause(link), Role.RESOURCE)) {
                used[links.cause(link)] = true;
                using[links.effect(link)] = true;
            }
        }
        return share(graph, Role.RESOURCE, used, using);
    }

    private static IndexValue interviewYield(Graph graph) {
        Links links = graph.causal();
        boolean[] fruitful = new boolean[graph.size()];
        boolean[] fruits = new boolean[graph.size()];
        for (int link = 0; link < links.size(); link++) {
            boolean results = links.type(link) == graph.grid().yieldLink() && graph.is(links.effect(link), Role.INTERVIEW_YIELD);
            if (results && graph.is(links.cause(link), Role.INTERVIEW)) {
                fruitful[links.cause(link)] = true;
                fruits[links.effect(link)] = true;
            }
        }
        return share(graph, Role.INTERVIEW, fruitful, fruits);
    }

    private static IndexValue personInitiative(Graph graph) {
        Tally tally = new Tally(graph);
        for (int place = 0; place < graph.size(); place++) {
            if (graph.is(place, Role.INITIATOR_KNOWN)) {
                tally.count(place, graph.is(place, Role.PERSON_INITIATIVE));
            } else if (graph.is(place, Role.INITIATIVE)) {
                tally.missing();
            }
        }
        return tally.ratio(tally.missed() > 0 ? Because.UNKNOWN : Because.NOT_OBSERVED);
    }

    private static IndexValue share(Graph graph, Role role, boolean[] counts, boolean[] evidence) {
        Tally tally = new Tally(graph);
        for (int place = 0; place < graph.size(); place++) {
            if (graph.is(place, role)) {
                tally.count(place, counts[place]);
            }
        }
        tally.evidence(evidence);
        return tally.ratio(Because.NOT_OBSERVED);
    }
}
