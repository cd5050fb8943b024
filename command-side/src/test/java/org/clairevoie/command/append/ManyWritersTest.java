package org.clairevoie.command.append;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.clairevoie.eventlog.LogBell;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.eventlog.RecentEvents;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two nodes, 32 commands at a time, a clock that wanders, and a reader that follows meanwhile.
final class ManyWritersTest {
    private static final int WRITERS = 32;
    private static final int EACH = 25;
    private final DataSource database = TestDatabase.withLog();
    private final LogReader log = new LogReader(JdbcClient.create(database));
    private final List<LogAppender> nodes = List.of(node(), node());

    @Test
    void positions_are_dense_in_commit_order_and_sequences_dense_in_each_accompaniment() throws Exception {
        nodes.forEach(LogAppender::start);
        List<RecordedEvent> followed;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<RecordedEvent>> reader = threads.submit(this::followed);
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.add(threads.submit(() -> write(number)));
            }
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
            followed = reader.get(60, TimeUnit.SECONDS);
        } finally {
            nodes.forEach(LogAppender::stop);
        }
        assertThat(followed).extracting(RecordedEvent::position).containsExactlyElementsOf(LongStream.range(0, WRITERS * EACH).boxed().toList());
        assertThat(followed).extracting(RecordedEvent::recordedAt).isSorted();
        Map<Object, List<Integer>> sequences = followed.stream().collect(
                Collectors.groupingBy(RecordedEvent::accompanimentId, Collectors.mapping(RecordedEvent::sequence, Collectors.toList())));
        assertThat(sequences.values()).hasSize(WRITERS).allSatisfy(
                each -> assertThat(each).containsExactlyElementsOf(IntStream.range(0, EACH).boxed().toList()));
    }

    private void write(int writer) {
        for (int i = 0; i < EACH; i++) {
            String key = writer + "-" + i;
            Place place = nodes.get((writer + i) % 2).append(Appends.of("a-" + writer, i, key));
            RecordedEvent found = java.util.Objects.requireNonNull(log.at(place.first()));
            assertThat(found.key().id()).as("acknowledged is durable, at its place").isEqualTo(key);
        }
    }

    /// Whoever is at p never later meets a new event at or before p: following once sees all.
    private List<RecordedEvent> followed() {
        List<RecordedEvent> seen = new ArrayList<>();
        while (seen.size() < WRITERS * EACH) {
            seen.addAll(log.after(seen.isEmpty() ? LogReader.NOTHING : seen.getLast().position(), 10));
        }
        return seen;
    }

    private LogAppender node() {
        return new LogAppender(new LogTransaction(database, new WanderingClock(), new LogBell(), new RecentEvents(100_000)), 100, 7);
    }
}
