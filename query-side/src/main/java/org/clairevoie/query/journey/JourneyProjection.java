package org.clairevoie.query.journey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.projection.JourneyLog;
import org.clairevoie.query.projection.View;

/// Keeps one row a journey: its state, read anew from its history up to the batch.
final class JourneyProjection implements View {
    private final JourneyRows journeys;
    private final JourneyLog log;
    private final Readings readings;

    JourneyProjection(JourneyRows journeys, JourneyLog log, Readings readings) {
        this.journeys = journeys;
        this.log = log;
        this.readings = readings;
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
        long position = events.getLast().position();
        Set<UUID> touched = new LinkedHashSet<>();
        events.forEach(event -> touched.add(event.accompanimentId()));
        touched.forEach(accompanimentId -> journeys.put(state(log.upTo(accompanimentId, position))));
    }

    private JourneyState state(JourneyHistory history) {
        return JourneyState.of(history, readings.readingOf(history.asOf(null, null, KnownClock.RECORDED)).name());
    }
}
