package org.clairevoie.query.journey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.projection.JourneyLog;
import org.clairevoie.query.projection.View;

/// Keeps one row a journey: its state. Most events only make a journey longer, which one statement says of all that a batch
/// touches; where an event may move the state, it is read anew from the history up to the batch. How a journey reads is not
/// worked out here but by [Rereading]: it takes the whole journey, and most events are followed by another.
final class JourneyProjection implements View {
    private final JourneyRows journeys;
    private final JourneyLog log;

    JourneyProjection(JourneyRows journeys, JourneyLog log) {
        this.journeys = journeys;
        this.log = log;
    }

    @Override
    public String name() {
        return "journey";
    }

    @Override
    public List<String> tables() {
        return List.of("journey");
    }

    @Override
    public void project(List<RecordedEvent> events) {
        Map<UUID, List<RecordedEvent>> touched = new TreeMap<>();
        Set<UUID> moved = new HashSet<>();
        for (RecordedEvent event : events) {
            touched.computeIfAbsent(event.accompanimentId(), _ -> new ArrayList<>()).add(event);
            if (JourneyState.isMovedBy(event.event())) {
                moved.add(event.accompanimentId());
            }
        }
        touched.forEach(log::keep);
        journeys.lengthen(touched.values().stream().map(List::getLast).filter(last -> !moved.contains(last.accompanimentId())).toList());
        journeys.put(touched.values().stream().map(List::getLast).filter(last -> moved.contains(last.accompanimentId()))
                .map(last -> JourneyState.of(log.upTo(last.accompanimentId(), last.position()))).toList());
    }
}
