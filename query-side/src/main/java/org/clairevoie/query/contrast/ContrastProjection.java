package org.clairevoie.query.contrast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.projection.View;

/// Keeps the graph of each journey: folds new events in, and reads nothing. Readings are made when they are asked for, since
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
        return List.of("contrast");
    }

    @Override
    public void project(List<RecordedEvent> events) {
        Map<UUID, List<RecordedEvent>> byJourney = new LinkedHashMap<>();
        events.forEach(event -> byJourney.computeIfAbsent(event.accompanimentId(), _ -> new ArrayList<>()).add(event));
        byJourney.forEach(graphs::append);
    }
}
