package org.clairevoie.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.testing.LogWriter;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a reader that is far behind catches up: through a cursor of the server, let go again whatever happens.
final class LogPagesTest {
    private static final int EVENTS = 95;
    private static final int PAGE = 10;
    private static final int REACH = 40;
    private static final long BYTES = 5_000;
    private final DataSource source = TestDatabase.withLog();
    private final JdbcClient database = JdbcClient.create(source);
    private final RecentEvents recent = new RecentEvents(BYTES);
    private final LogTail tail = new LogTail(source, new LogBell(), new LogTail.Bounds(PAGE, REACH), recent);

    @BeforeEach
    void write() throws SQLException {
        LogWriter.write(source, EVENTS);
    }

    @Test
    void what_comes_through_cursors_is_what_comes_page_by_page() throws InterruptedException {
        LogReader log = new LogReader(database);
        List<RecordedEvent> paged = new ArrayList<>();
        while (paged.size() < EVENTS) {
            paged.addAll(log.after(paged.size() - 1L, PAGE));
        }
        assertThat(rest(tail.openStream(null))).isEqualTo(paged);
        assertThat(cursors()).isZero();
    }

    @Test
    void a_cursor_is_open_while_the_head_is_far_and_none_at_the_head() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null);
        take(stream, PAGE + 1);
        assertThat(cursors()).isEqualTo(1);
        take(stream, REACH - PAGE - 1);
        assertThat(cursors()).as("a snapshot is held for so many positions").isZero();
        rest(stream);
        assertThat(cursors()).isZero();
    }

    @Test
    void a_closed_stream_lets_go_of_its_cursor_and_gives_nothing_more() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null);
        take(stream, 1);
        assertThat(cursors()).isEqualTo(1);
        stream.close();
        assertThat(cursors()).isZero();
        take(stream, PAGE - 1);
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void a_stream_whose_cursor_is_cut_goes_on_where_it_was() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null);
        take(stream, PAGE);
        database.sql("select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()")
                .query((row, _) -> row.getBoolean(1)).list();
        assertThat(rest(stream)).extracting(RecordedEvent::position)
                .hasSize(EVENTS - PAGE).isSorted().doesNotHaveDuplicates().startsWith((long) PAGE);
        assertThat(cursors()).isZero();
    }

    @Test
    void a_stream_that_cannot_be_read_says_so_and_holds_nothing() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null);
        database.sql("alter table event_log rename column envelope to hidden").update();
        assertThatThrownBy(stream::hasNextAvailable).isInstanceOf(DataAccessException.class);
        // PostgreSQL takes a moment to see that a connection was closed.
        await("nothing is held").atMost(Duration.ofSeconds(20)).until(() -> cursors() == 0);
        database.sql("alter table event_log rename column hidden to envelope").update();
        assertThat(rest(stream)).hasSize(EVENTS);
    }

    @Test
    void an_event_is_decoded_once_for_all_streams_that_pass_it_soon() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> one = tail.openStream(null);
        BlockingStream<TrackedEventMessage<?>> other = tail.of(org.clairevoie.catalogue.Catalogue.types().subList(0, 3)).openStream(null);
        for (int i = 0; i < EVENTS; i++) {
            assertThat(one.nextAvailable().getPayload()).isSameAs(other.nextAvailable().getPayload());
        }
        assertThat(recent.shared()).isEqualTo(EVENTS);
    }

    @Test
    void what_is_kept_for_others_is_bounded() throws InterruptedException {
        rest(tail.openStream(null));
        assertThat(recent.bytes()).isBetween(BYTES / 2, BYTES);
        rest(tail.openStream(null));
        assertThat(recent.shared()).as("the first are long gone when the second stream comes").isLessThan(EVENTS / 2);
    }

    @Test
    void what_was_appended_here_is_handed_on_and_what_another_node_appended_in_between_is_read() throws InterruptedException {
        List<RecordedEvent> all = new LogReader(database).after(LogReader.NOTHING, EVENTS);
        List<RecordedEvent> here = List.of(all.get(0), all.get(1), all.get(3), all.get(EVENTS - 1));
        here.forEach(event -> recent.appended(event, new byte[10]));
        List<RecordedEvent> read = rest(tail.openStream(null));
        assertThat(read).isEqualTo(all);
        Set<RecordedEvent> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(read);
        assertThat(same).as("handed on, not decoded anew").containsAll(here);
    }

    @Test
    void nothing_is_decoded_that_nobody_looks_into() throws InterruptedException {
        database.sql("alter table event_log disable trigger event_log_is_append_only").update();
        database.sql("update event_log set envelope = 'no event' where position = 3").update();
        BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null);
        take(stream, 3);
        TrackedEventMessage<?> broken = stream.nextAvailable();
        assertThat(broken.getIdentifier()).isNotEmpty();
        assertThat(broken.getPayloadType()).isEqualTo(RecordedEvent.class);
        assertThat(LogTail.positionOf(broken.trackingToken())).isEqualTo(3);
        assertThatThrownBy(broken::getPayload).isInstanceOf(RuntimeException.class);
        assertThat(rest(stream)).hasSize(EVENTS - 4);
    }

    private static void take(BlockingStream<TrackedEventMessage<?>> stream, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            assertThat(stream.nextAvailable()).isNotNull();
        }
    }

    private static List<RecordedEvent> rest(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        List<RecordedEvent> events = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            events.add((RecordedEvent) stream.nextAvailable().getPayload());
        }
        return events;
    }

    private int cursors() {
        return database.sql("select count(*) from pg_stat_activity where state like 'idle in transaction%' and datname = current_database()")
                .query((row, _) -> row.getInt(1)).single();
    }
}
