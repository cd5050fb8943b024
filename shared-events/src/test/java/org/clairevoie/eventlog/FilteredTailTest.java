package org.clairevoie.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.events.GoalAgreed;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.StepTaken;
import org.clairevoie.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A reader that asks for some types is given those alone, and is told how far it has come all the same.
final class FilteredTailTest {
    private final LogBell bell = new LogBell();
    private static final List<EventType> WANTED = Catalogue.versions(List.of(InterviewHeld.class, StepTaken.class));
    private final WrittenLog log = WrittenLog.fresh();

    @ParameterizedTest
    @CsvSource({"2, 4", "3, 3", "1, 1", "2, 1000", "100, 1000"})
    void its_types_are_given_and_its_token_reaches_the_head(int page, int reach) throws InterruptedException {
        List<RecordedEvent> all = oneOfEachType();
        BlockingStream<TrackedEventMessage<?>> stream = tail(page, reach).of(WANTED).openStream(null);
        List<TrackedEventMessage<?>> messages = rest(stream);

        assertThat(events(messages)).isEqualTo(all.stream()
                .filter(event -> event.event() instanceof InterviewHeld || event.event() instanceof StepTaken).toList());
        assertThat(messages).extracting(message -> LogTail.positionOf(message.trackingToken()))
                .isSorted().doesNotHaveDuplicates().endsWith((long) all.size() - 1);
    }

    @Test
    void every_version_of_a_type_is_meant_by_it() {
        assertThat(WANTED).extracting(EventType::logicalName).containsExactly(
                "accompaniment.interview-held.v1", "accompaniment.step-taken.v2", "accompaniment.step-taken.v1");
    }

    @Test
    void where_nothing_is_asked_for_the_token_still_moves() throws InterruptedException {
        oneOfEachType();
        BlockingStream<TrackedEventMessage<?>> stream = tail(10, 1_000).of(List.of()).openStream(null);
        assertThat(rest(stream)).hasSize(1).allSatisfy(message -> assertThat(message.getPayload()).isEqualTo(new LogMessages.Passed()));
        log.append(Examples.recorded(Examples.told(WANTED.getFirst()), "one more"));
        bell.ring();
        assertThat(rest(stream)).extracting(TrackedEventMessage::trackingToken)
                .containsExactly((TrackingToken) new GlobalSequenceTrackingToken(Catalogue.types().size()));
    }

    @Test
    void nothing_is_passed_over_twice_and_nothing_is_lost_while_the_log_grows() throws InterruptedException {
        LogTail tail = tail(2, 3).of(Catalogue.versions(List.of(GoalAgreed.class)));
        BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null);
        List<TrackedEventMessage<?>> messages = new ArrayList<>();
        List<RecordedEvent> all = new ArrayList<>();
        for (int i = 0; i < Catalogue.types().size(); i++) {
            all.add(log.append("event-" + i));
            bell.ring();
            messages.addAll(rest(stream));
        }
        assertThat(events(messages)).isEqualTo(all.stream().filter(event -> event.event() instanceof GoalAgreed).toList());
        assertThat(messages).extracting(message -> LogTail.positionOf(message.trackingToken()))
                .containsExactlyElementsOf(all.stream().map(RecordedEvent::position).toList());
    }

    private LogTail tail(int page, int reach) {
        return new LogTail(log.source(), bell, new LogTail.Bounds(page, reach), new RecentEvents(100_000));
    }

    private List<RecordedEvent> oneOfEachType() {
        List<RecordedEvent> all = new ArrayList<>();
        for (int i = 0; i < Catalogue.types().size(); i++) {
            all.add(log.append("event-" + i));
            bell.ring();
        }
        return all;
    }

    private static List<RecordedEvent> events(List<TrackedEventMessage<?>> messages) {
        return messages.stream().map(TrackedEventMessage::getPayload).filter(RecordedEvent.class::isInstance).map(RecordedEvent.class::cast).toList();
    }

    private static List<TrackedEventMessage<?>> rest(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        List<TrackedEventMessage<?>> messages = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            messages.add(stream.nextAvailable());
        }
        return messages;
    }
}
