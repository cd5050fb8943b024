package org.clairevoie.query.contrast.graph;

import java.util.Arrays;

/// Causal links without direction, each pair of nodes once: a long holds both ends.
final class Edges {
    private Edges() {}

    static long[] of(Graph graph, boolean[] within) {
        Links links = graph.causal();
        long[] edges = new long[links.size()];
        int count = 0;
        for (int link = 0; link < links.size(); link++) {
            long effect = graph.node(links.effect(link));
            long cause = graph.node(links.cause(link));
            if (within[(int) effect] && within[(int) cause]) {
                edges[count++] = Math.min(effect, cause) << Integer.SIZE | Math.max(effect, cause);
            }
        }
        return distinct(Arrays.copyOf(edges, count));
    }

    static int one(long edge) {
        return (int) (edge >>> Integer.SIZE);
    }

    static int other(long edge) {
        return (int) edge;
    }

    private static long[] distinct(long[] edges) {
        Arrays.sort(edges);
        int distinct = 0;
        for (int edge = 0; edge < edges.length; edge++) {
            if (edge == 0 || edges[edge] != edges[edge - 1]) {
                edges[distinct++] = edges[edge];
            }
        }
        return Arrays.copyOf(edges, distinct);
    }
}
