package org.clairevoie.query.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.history.Standing;
import org.jspecify.annotations.Nullable;

/// A journey replayed under a grid. By a known clock, each step reads what was known once its event was: the corrections
/// and late links are steps of their own. In happened order, each step reads what had happened, with all that is known since.
public final class ReplaySteps {
    private final Readings readings;
    private final Consumer<Step> out;
    private @Nullable ContrastReading before;
    private int number;

    private ReplaySteps(Readings readings, Consumer<Step> out) {
        this.readings = readings;
        this.out = out;
    }

    public static List<Step> of(JourneyHistory history, Readings readings, Order order) {
        List<Step> steps = new ArrayList<>();
        replay(history, readings, order, steps::add);
        return steps;
    }

    /// Step by step, so that an answer can be written as it is read.
    public static void replay(JourneyHistory history, Readings readings, Order order, Consumer<Step> out) {
        ReplaySteps steps = new ReplaySteps(readings, out);
        switch (order) {
            case RECORDED -> steps.asKnown(history, KnownClock.RECORDED);
            case ENTERED -> steps.asKnown(history, KnownClock.ENTERED);
            case HAPPENED -> steps.asHappened(history);
        }
    }

    private void asKnown(JourneyHistory history, KnownClock clock) {
        List<RecordedEvent> inOrder = new ArrayList<>(history.events());
        inOrder.sort(Comparator.comparing(clock::knownAt));
        List<RecordedEvent> known = new ArrayList<>();
        for (RecordedEvent event : inOrder) {
            Instant now = clock.knownAt(event);
            JourneyAsOf waited = known.isEmpty() ? null : asOf(known, now, clock);
            known.add(event);
            step(ReplayedEvent.of(event, event.told()), event.eventId(), waited, asOf(known, now, clock));
        }
    }

    private void asHappened(JourneyHistory history) {
        JourneyAsOf all = history.asOf(null, null, KnownClock.RECORDED);
        for (Standing event : all.events()) {
            Instant now = event.happenedAt();
            JourneyAsOf waited = event.place() == 0 ? null : all.first(event.place(), now);
            step(ReplayedEvent.of(event.recorded(), event.told()), event.eventId(), waited, all.first(event.place() + 1, now));
        }
    }

    private void step(ReplayedEvent event, UUID eventId, @Nullable JourneyAsOf waited, JourneyAsOf after) {
        ContrastReading reading = readings.read(after);
        ContrastReading meanwhile = waited == null ? null : readings.read(waited);
        number++;
        out.accept(Step.of(number, event, reading, Change.between(before, meanwhile, reading, eventId)));
        before = reading;
    }

    private static JourneyAsOf asOf(List<RecordedEvent> known, Instant now, KnownClock clock) {
        List<RecordedEvent> inSequence = new ArrayList<>(known);
        inSequence.sort(Comparator.comparingInt(RecordedEvent::sequence));
        return JourneyHistory.of(inSequence).asOf(now, now, clock);
    }
}
