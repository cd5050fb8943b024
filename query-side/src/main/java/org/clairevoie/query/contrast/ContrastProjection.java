package org.clairevoie.query.contrast;

import java.util.List;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.kept.KeptGraph;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.projection.View;

/// Keeps the graph of each journey: adds new events to it, and reads nothing. Readings are made when they are asked for, since
/// windows end at the date asked.
final class ContrastProjection implements View {
    private final GraphRows graphs;

    ContrastProjection(GraphRows graphs) {
        this.graphs = graphs;
    }

    @Override
    public String name() {
        return "contrast";
    }

    @Override
    public List<String> tables() {
        return List.of("contrast", "contrast_taken");
    }

    @Override
    public String form() {
        return KeptGraph.form();
    }

    @Override
    public void project(List<RecordedEvent> events) {
        graphs.append(events);
    }
}
