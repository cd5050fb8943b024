package org.clairevoie.query.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    public static final int ALL = 0;

    private final Readings readings;
    private final Consumer<Step> out;
    private final Order order;
    private final int only;
    private @Nullable ContrastReading before;
    private int number;

    private ReplaySteps(Readings readings, Order order, int only, Consumer<Step> out) {
        this.readings = readings;
        this.order = order;
        this.only = only;
        this.out = out;
    }

    public static List<Step> of(JourneyHistory history, Readings readings, Order order) {
        List<Step> steps = new ArrayList<>();
        replay(history, readings, order, ALL, steps::add);
        return steps;
    }

    /// How many steps there are: a known clock steps through everything recorded, happened order through what stands.
    public static int count(JourneyHistory history, Order order) {
        return order == Order.HAPPENED ? history.asOf(null, null, KnownClock.RECORDED).events().size() : history.events().size();
    }

    /// Step by step, so that an answer can be written as it is read.
    ///
    /// @param only the step wanted, from 1, without reading those before it; or [#ALL]
    public static void replay(JourneyHistory history, Readings readings, Order order, int only, Consumer<Step> out) {
        ReplaySteps steps = new ReplaySteps(readings, order, only, out);
        switch (order) {
            case RECORDED -> steps.asRecorded(history);
            case ENTERED -> steps.asEntered(history);
            case HAPPENED -> steps.asHappened(history);
        }
    }

    /// Each step knows a first part of the log.
    private void asRecorded(JourneyHistory history) {
        for (int known = 0; known < history.events().size(); known++) {
            RecordedEvent event = history.events().get(known);
            Instant now = event.recordedAt();
            int count = known;
            step(ReplayedEvent.of(event, event.told()), event.eventId(),
                    () -> history.first(count).asOf(now, now, KnownClock.RECORDED),
                    () -> history.first(count + 1).asOf(now, now, KnownClock.RECORDED));
        }
    }

    private void asEntered(JourneyHistory history) {
        List<RecordedEvent> inOrder = new ArrayList<>(history.events());
        inOrder.sort(Comparator.comparing(KnownClock.ENTERED::knownAt));
        for (int known = 0; known < inOrder.size(); known++) {
            RecordedEvent event = inOrder.get(known);
            Instant now = KnownClock.ENTERED.knownAt(event);
            List<RecordedEvent> before = inOrder.subList(0, known);
            List<RecordedEvent> after = inOrder.subList(0, known + 1);
            step(ReplayedEvent.of(event, event.told()), event.eventId(), () -> asEntered(before, now), () -> asEntered(after, now));
        }
    }

    private void asHappened(JourneyHistory history) {
        JourneyAsOf all = history.asOf(null, null, KnownClock.RECORDED);
        for (Standing event : all.events()) {
            Instant now = event.happenedAt();
            step(ReplayedEvent.of(event.recorded(), event.told()), event.eventId(),
                    () -> all.first(event.place(), now), () -> all.first(event.place() + 1, now));
        }
    }

    /// @param waited the step's date without its event: asked for only where something changed
    private void step(ReplayedEvent event, UUID eventId, Supplier<JourneyAsOf> waited, Supplier<JourneyAsOf> after) {
        number++;
        if (only != ALL && (number < only - 1 || number > only)) {
            return;
        }
        ContrastReading earlier = before;
        ContrastReading reading = readings.read(after.get());
        if (only == ALL || number == only) {
            out.accept(Step.of(number, order, event, reading, earlier == null
                    ? Change.first(reading, eventId)
                    : Change.between(earlier, () -> readings.read(waited.get()), reading, eventId)));
        }
        before = reading;
    }

    private static JourneyAsOf asEntered(List<RecordedEvent> known, Instant now) {
        List<RecordedEvent> inSequence = new ArrayList<>(known);
        inSequence.sort(Comparator.comparingInt(RecordedEvent::sequence));
        return JourneyHistory.of(inSequence).asOf(now, now, KnownClock.ENTERED);
    }
}
