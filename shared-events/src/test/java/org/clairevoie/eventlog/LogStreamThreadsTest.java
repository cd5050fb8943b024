package org.clairevoie.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.testing.LogWriter;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class LogStreamThreadsTest {
    private static final int EVENTS = 400;

    /// As Axon 4.13.0 does: one thread takes, another still asks whether there is more.
    @Test
    void every_event_is_given_out_once_while_another_thread_asks_for_more() throws Exception {
        DataSource database = TestDatabase.withLog();
        LogWriter.write(database, EVENTS);
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch asking = new CountDownLatch(1);
        LogTail tail = new LogTail(database, new LogBell(), new LogTail.Bounds(1, 7), new RecentEvents(10_000));
        try (BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null)) {
            Thread asker = Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    stream.hasNextAvailable();
                    asking.countDown();
                }
            });
            asking.await();
            List<Long> taken = new ArrayList<>();
            while (taken.size() < EVENTS) {
                taken.add(((RecordedEvent) stream.nextAvailable().getPayload()).position());
            }
            done.set(true);
            asker.join();
            assertThat(taken).isSorted().doesNotHaveDuplicates();
        }
    }
}
