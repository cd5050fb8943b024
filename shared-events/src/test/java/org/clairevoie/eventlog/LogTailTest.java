package org.clairevoie.eventlog;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.clairevoie.events.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LogTailTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private final WrittenLog log = WrittenLog.fresh();
    private final LogBell bell = new LogBell();
    private final LogTail tail = new LogTail(log.source(), bell, new LogTail.Bounds(2, 4), new RecentEvents(100_000));

    @Test
    void it_follows_from_a_token_over_pages() throws InterruptedException {
        List<RecordedEvent> all = List.of(log.append("a"), log.append("b"), log.append("c"), log.append("d"), log.append("e"));
        assertThat(next(tail.openStream(null), 5)).isEqualTo(all);
        assertThat(next(tail.openStream(new GlobalSequenceTrackingToken(1)), 3)).isEqualTo(all.subList(2, 5));
        assertThat(tail.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(4));
        assertThat(tail.openStream(tail.createHeadToken()).hasNextAvailable()).isFalse();
    }

    @Test
    void to_peek_takes_nothing() throws InterruptedException {
        log.append("a");
        try (BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null)) {
            assertThat(stream.peek()).isPresent();
            assertThat(stream.peek().orElseThrow().trackingToken()).isEqualTo(stream.nextAvailable().trackingToken());
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void a_message_is_the_event_at_the_time_of_its_recording() throws InterruptedException {
        RecordedEvent event = log.append("a");
        TrackedEventMessage<?> message = tail.openStream(null).nextAvailable();
        assertThat(message.getIdentifier()).isEqualTo(event.eventId().toString());
        assertThat(message.getTimestamp()).isEqualTo(WrittenLog.RECORDED_AT);
        assertThat(LogTail.positionOf(message.trackingToken())).isZero();
    }

    @Test
    void it_wakes_by_the_bell_and_is_told_so() throws Exception {
        BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null);
        AtomicInteger told = new AtomicInteger();
        stream.setOnAvailableCallback(told::incrementAndGet);
        FutureTask<Boolean> available = new FutureTask<>(() -> stream.hasNextAvailable(300, SECONDS));
        waiting(available);
        log.append("a");
        bell.ring();
        assertThat(available.get(LIMIT.toSeconds(), SECONDS)).isTrue();
        assertThat(told).hasValue(1);
        stream.close();
        bell.ring();
        assertThat(told).hasValue(1);
    }

    @Test
    void it_polls_when_no_bell_rings() throws Exception {
        BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null);
        FutureTask<@Nullable Object> next = new FutureTask<>(() -> stream.nextAvailable().getPayload());
        waiting(next);
        RecordedEvent event = log.append("a");
        assertThat(next.get(LIMIT.toSeconds(), SECONDS)).isEqualTo(event);
    }

    private static void waiting(FutureTask<?> task) {
        Thread reader = Thread.ofPlatform().daemon().start(task);
        await("the reader waits for an event").atMost(LIMIT).until(() -> reader.getState() == Thread.State.TIMED_WAITING);
    }

    private static List<Object> next(BlockingStream<TrackedEventMessage<?>> stream, int count) throws InterruptedException {
        List<Object> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(stream.nextAvailable().getPayload());
        }
        return events;
    }
}
