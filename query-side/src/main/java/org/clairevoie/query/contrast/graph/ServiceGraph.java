package org.clairevoie.query.contrast.graph;

import java.util.Arrays;
import org.clairevoie.query.contrast.grid.Role;

/// The causal links among the services and what they link directly: undirected, parallel links once.
public final class ServiceGraph {
    private static final int NONE = -1;

    private final Graph graph;
    private final boolean[] within;
    private final long[] edges;
    private final int services;

    private ServiceGraph(Graph graph, boolean[] within, long[] edges, int services) {
        this.graph = graph;
        this.within = within;
        this.edges = edges;
        this.services = services;
    }

    public static ServiceGraph of(Graph graph) {
        boolean[] within = new boolean[graph.size()];
        int services = 0;
        for (int place = 0; place < within.length; place++) {
            if (graph.is(place, Role.SERVICE)) {
                within[place] = true;
                services++;
            }
        }
        Links links = graph.causal();
        for (int link = 0; link < links.size(); link++) {
            if (graph.is(graph.node(links.effect(link)), Role.SERVICE)) {
                within[graph.node(links.cause(link))] = true;
            }
        }
        return new ServiceGraph(graph, within, Edges.of(graph, within), services);
    }

    public int services() {
        return services;
    }

    public boolean isService(int place) {
        return graph.is(place, Role.SERVICE);
    }

    /// The nodes of the component with most services; of several, the one whose first node happened first.
    public boolean[] largest() {
        int[] components = components(NONE);
        int root = rootOfLargest(components);
        boolean[] together = new boolean[components.length];
        for (int node = 0; node < components.length; node++) {
            together[node] = within[node] && components[node] == root;
        }
        return together;
    }

    /// How many services still hold together once the hub is gone.
    public int largestWithoutHub() {
        int[] components = components(hub());
        int root = rootOfLargest(components);
        int count = 0;
        for (int node = 0; node < components.length; node++) {
            if (components[node] == root && isService(node)) {
                count++;
            }
        }
        return count;
    }

    /// The node of highest degree, of several the one recorded first; none where nothing is linked.
    private int hub() {
        int[] degrees = new int[within.length];
        for (long edge : edges) {
            degrees[Edges.one(edge)]++;
            degrees[Edges.other(edge)]++;
        }
        int hub = NONE;
        for (int node = 0; node < degrees.length; node++) {
            int highest = hub == NONE ? 0 : degrees[hub];
            boolean asHigh = hub != NONE && degrees[node] == highest;
            if (degrees[node] > highest || (asHigh && sequence(node) < sequence(hub))) {
                hub = node;
            }
        }
        return hub;
    }

    private int sequence(int node) {
        return graph.event(node).recorded().sequence();
    }

    /// For each node the least node of its component; the node left out has none.
    private int[] components(int without) {
        int[] roots = new int[within.length];
        Arrays.setAll(roots, node -> node == without ? NONE : node);
        for (long edge : edges) {
            if (Edges.one(edge) != without && Edges.other(edge) != without) {
                int first = root(roots, Edges.one(edge));
                int second = root(roots, Edges.other(edge));
                roots[Math.max(first, second)] = Math.min(first, second);
            }
        }
        for (int node = 0; node < roots.length; node++) {
            roots[node] = roots[node] == NONE ? NONE : root(roots, node);
        }
        return roots;
    }

    private int rootOfLargest(int[] components) {
        int[] sizes = new int[components.length];
        int largest = NONE;
        for (int node = 0; node < components.length; node++) {
            if (components[node] != NONE && isService(node)) {
                sizes[components[node]]++;
            }
        }
        for (int root = 0; root < sizes.length; root++) {
            if (sizes[root] > 0 && (largest == NONE || sizes[root] > sizes[largest])) {
                largest = root;
            }
        }
        return largest;
    }

    private static int root(int[] roots, int node) {
        int root = node;
        while (roots[root] != root) {
            roots[root] = roots[roots[root]];
            root = roots[root];
        }
        return root;
    }
}
