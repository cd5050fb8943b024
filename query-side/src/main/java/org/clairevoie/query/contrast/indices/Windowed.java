package org.clairevoie.query.contrast.indices;

import java.time.Duration;
import java.time.Instant;
import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.graph.Links;
import org.clairevoie.query.contrast.grid.Role;

/// Of what calls for something within a window, and whose window is over on the happened date, what got it within it.
final class Windowed {
    private Windowed() {}

    static IndexValue of(Graph graph, Role calling, Role closing, int days) {
        Duration window = Duration.ofDays(days);
        Tally tally = new Tally(graph);
        boolean waiting = false;
        for (int place = 0; place < graph.size(); place++) {
            if (graph.is(place, calling)) {
                Instant due = graph.event(place).happenedAt().plus(window);
                boolean open = due.isAfter(graph.happenedBy());
                waiting |= open;
                if (!open) {
                    tally.count(place, isClosed(graph, place, closing, due, tally));
                }
            }
        }
        return tally.ratio(waiting ? Because.WINDOW_NOT_OVER : Because.NOT_OBSERVED);
    }

    private static boolean isClosed(Graph graph, int place, Role closing, Instant due, Tally tally) {
        Links links = graph.concluding();
        boolean closed = false;
        for (int link = 0; link < links.size(); link++) {
            int by = links.effect(link);
            if (links.cause(link) == place && graph.is(by, closing) && !graph.event(by).happenedAt().isAfter(due)) {
                tally.evidence(by);
                closed = true;
            }
        }
        return closed;
    }
}
