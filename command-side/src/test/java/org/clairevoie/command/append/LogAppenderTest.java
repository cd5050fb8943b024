package org.clairevoie.command.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.clairevoie.eventlog.LogBell;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.eventlog.RecentEvents;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

final class LogAppenderTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int QUEUED = 3;
    private final DataSource real = TestDatabase.withLog();
    private final SwitchedDataSource database = new SwitchedDataSource(real);
    private final LogReader log = new LogReader(JdbcClient.create(real));
    private final LogAppender appender = new LogAppender(new LogTransaction(database, new WanderingClock(), new LogBell(), new RecentEvents(100_000)), QUEUED, 500);
    private final ExecutorService commands = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void start() {
        appender.start();
    }

    @AfterEach
    void stop() {
        appender.stop();
        commands.shutdownNow();
    }

    @Test
    void a_full_queue_is_told_at_once() throws Exception {
        List<Future<Place>> waiting = new ArrayList<>();
        try (Connection lock = locked()) {
            waiting.addAll(oneInHandAndAFullQueue());
            assertThatThrownBy(() -> appender.append(Appends.of("more", 0, "more"))).isInstanceOf(LogUnavailable.class).hasMessageContaining("too many");
            lock.rollback();
        }
        for (Future<Place> each : waiting) {
            assertThat(each.get(20, java.util.concurrent.TimeUnit.SECONDS).first()).isNotNegative();
        }
    }

    @Test
    void what_came_while_it_wrote_goes_into_one_transaction() throws Exception {
        List<Future<Place>> waiting = new ArrayList<>();
        try (Connection lock = locked()) {
            waiting.addAll(oneInHandAndAFullQueue());
            lock.rollback();
        }
        for (Future<Place> each : waiting) {
            each.get(20, java.util.concurrent.TimeUnit.SECONDS);
        }
        List<String> transactions = JdbcClient.create(real).sql("select xmin::text from event_log order by position").query((row, _) -> row.getString(1)).list();
        assertThat(transactions).hasSize(1 + QUEUED);
        assertThat(transactions.stream().distinct()).as("that of the first, and that of all the others").hasSize(2);
        assertThat(transactions.getFirst()).isNotEqualTo(transactions.get(1));
    }

    @Test
    void to_stop_is_to_write_what_was_queued_and_take_no_more() throws Exception {
        List<Future<Place>> waiting = new ArrayList<>();
        Future<?> stopping;
        try (Connection lock = locked()) {
            waiting.add(append("writing"));
            await("the writer is at it").atMost(LIMIT).until(this::writerWaitsForTheLock);
            waiting.add(append("queued"));
            await("one is queued").atMost(LIMIT).until(() -> appender.waiting() == 1);
            stopping = commands.submit(() -> appender.stop());
            await("it is stopping").atMost(LIMIT).until(() -> !appender.isRunning());
            assertThatThrownBy(() -> appender.append(Appends.of("late", 0, "late"))).isInstanceOf(LogUnavailable.class).hasMessageContaining("stopping");
            lock.rollback();
        }
        stopping.get(20, java.util.concurrent.TimeUnit.SECONDS);
        for (Future<Place> each : waiting) {
            assertThat(each.get(20, java.util.concurrent.TimeUnit.SECONDS).first()).isNotNegative();
        }
        assertThat(log.head()).isEqualTo(1);
    }

    /// A command that comes while it stops is either written or told, never left to wait: each sends until it is told.
    @Test
    void nobody_waits_for_a_writer_that_has_gone() throws Exception {
        for (int round = 0; round < 20; round++) {
            LogAppender stopped = new LogAppender(new LogTransaction(database, new WanderingClock(), new LogBell(), new RecentEvents(100_000)), 100, 500);
            stopped.start();
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String name = round + "-" + i;
                senders.add(commands.submit(() -> untilTold(stopped, name)));
            }
            stopped.stop();
            for (Future<?> each : senders) {
                each.get(20, java.util.concurrent.TimeUnit.SECONDS);
            }
        }
    }

    private static void untilTold(LogAppender appender, String accompaniment) {
        try {
            for (int i = 0; i < 10_000; i++) {
                appender.append(Appends.of(accompaniment, i, accompaniment + "-" + i));
            }
        } catch (LogUnavailable told) {
            assertThat(told).hasMessageContaining("stopping");
        }
    }

    @Test
    void a_connection_cut_midway_fails_the_group_and_the_next_one_goes_on() throws Exception {
        try (Connection lock = locked()) {
            Future<Place> cut = append("cut");
            await("the writer is at it").atMost(LIMIT).until(this::writerWaitsForTheLock);
            JdbcClient.create(real).sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                    .query((row, _) -> row.getBoolean(1)).list();
            assertThatThrownBy(() -> cut.get(20, java.util.concurrent.TimeUnit.SECONDS)).hasCauseInstanceOf(LogUnavailable.class);
            lock.rollback();
        }
        assertThat(appender.append(Appends.of("cut", 0, "cut")).first()).isZero();
    }

    @Test
    void a_database_that_is_away_is_told_and_its_return_needs_no_restart() {
        database.refuse(true);
        assertThatThrownBy(() -> appender.append(Appends.of("a", 0, "a"))).isInstanceOf(LogUnavailable.class);
        assertThatThrownBy(() -> appender.append(Appends.of("a", 0, "a"))).isInstanceOf(LogUnavailable.class);
        database.refuse(false);
        assertThat(appender.append(Appends.of("a", 0, "a")).first()).isZero();
    }

    private List<Future<Place>> oneInHandAndAFullQueue() {
        List<Future<Place>> waiting = new ArrayList<>(List.of(append("writing")));
        await("the writer is at it").atMost(LIMIT).until(this::writerWaitsForTheLock);
        for (int i = 0; i < QUEUED; i++) {
            waiting.add(append("queued-" + i));
        }
        await("the queue is full").atMost(LIMIT).until(() -> appender.waiting() == QUEUED);
        return waiting;
    }

    private Future<Place> append(String name) {
        return commands.submit(() -> appender.append(Appends.of(name, 0, name)));
    }

    /// Holds up every insert until it is closed.
    private Connection locked() throws SQLException {
        Connection lock = real.getConnection();
        lock.setAutoCommit(false);
        try (var statement = lock.createStatement()) {
            statement.execute("lock table event_log in exclusive mode");
        }
        return lock;
    }

    private boolean writerWaitsForTheLock() {
        return JdbcClient.create(real).sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query((row, _) -> row.getLong(1)).single() > 0;
    }
}
