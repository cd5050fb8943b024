package org.clairevoie.query.contrast.indices;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.grid.Role;
import org.jspecify.annotations.Nullable;

/// Counts for one index, and keeps the names of what it counts where the graph is one that names.
final class Tally {
    private final Graph graph;
    private final List<UUID> events;
    private final List<UUID> counted;
    private final List<UUID> evidence;
    private long numerator;
    private long denominator;
    private int missing;
    private int seen;

    Tally(Graph graph) {
        this.graph = graph;
        events = graph.isNaming() ? new ArrayList<>() : List.of();
        counted = graph.isNaming() ? new ArrayList<>() : List.of();
        evidence = graph.isNaming() ? new ArrayList<>() : List.of();
    }

    /// How many of the one role among both.
    static IndexValue among(Graph graph, Role one, Role other) {
        Tally tally = new Tally(graph);
        for (int place = 0; place < graph.size(); place++) {
            if (graph.is(place, one) || graph.is(place, other)) {
                tally.count(place, graph.is(place, one));
            }
        }
        return tally.ratio(Because.NOT_OBSERVED);
    }

    /// One more in the denominator, and in the numerator if it makes it.
    void count(int place, boolean makesIt) {
        weigh(place, 1, makesIt);
    }

    void weigh(int place, int weight, boolean makesIt) {
        seen++;
        denominator += weight;
        numerator += makesIt ? weight : 0;
        if (graph.isNaming()) {
            name(graph.eventId(place), makesIt);
        }
    }

    void evidence(int place) {
        if (graph.isNaming()) {
            evidence.add(graph.eventId(place));
        }
    }

    void evidence(boolean[] places) {
        for (int place = 0; graph.isNaming() && place < places.length; place++) {
            if (places[place]) {
                evidence(place);
            }
        }
    }

    void missing() {
        missing++;
    }

    boolean sawNothing() {
        return seen == 0;
    }

    int missed() {
        return missing;
    }

    IndexValue ratio(Because nothing) {
        return denominator == 0 ? value(null, nothing) : value((double) numerator / denominator, null);
    }

    /// For an index that counts something else than the events it looks at.
    IndexValue ratioOf(long some, long all) {
        numerator = some;
        denominator = all;
        return ratio(Because.NOT_OBSERVED);
    }

    IndexValue nothing(Because why) {
        return value(null, why);
    }

    private void name(UUID event, boolean makesIt) {
        events.add(event);
        if (makesIt) {
            counted.add(event);
        }
    }

    private IndexValue value(@Nullable Double value, @Nullable Because because) {
        return new IndexValue(
                value, numerator, denominator, null, missing == 0 ? null : missing, because, events, counted, evidence);
    }
}
