package org.clairevoie.command.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.clairevoie.eventlog.LogBell;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.eventlog.LogTail;
import org.clairevoie.eventlog.RecentEvents;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

final class LogTransactionTest {
    private final DataSource database = TestDatabase.withLog();
    private final LogReader log = new LogReader(JdbcClient.create(database));
    private final RecentEvents recent = new RecentEvents(100_000);
    private final LogTransaction transaction = new LogTransaction(database, new WanderingClock(), new LogBell(), recent);

    @Test
    void a_command_stands_at_its_place_in_one_piece() {
        Append append = Appends.of(Appends.event("a", 0, "a-0"), Appends.event("a", 1, "a-1"));
        transaction.write(List.of(Appends.of("b", 0, "b-0"), append));
        Place place = append.done().join();
        assertThat(place.first()).isEqualTo(1);
        assertThat(log.after(0, 10)).extracting(RecordedEvent::position).containsExactly(1L, 2L);
        assertThat(log.after(0, 10)).extracting(RecordedEvent::recordedAt).containsOnly(place.recordedAt());
        assertThat(log.at(1)).isEqualTo(append.lines().getFirst().event().at(1, place.recordedAt()));
    }

    @Test
    void inside_one_group_a_conflict_fails_its_own_command_alone() {
        Append first = Appends.of("a", 0, "a-0");
        Append sameKey = Appends.of("b", 0, "a-0");
        Append sameSequence = Appends.of("a", 0, "a-other");
        Append skipping = Appends.of("c", 1, "c-1");
        Append second = Appends.of("a", 1, "a-1");
        transaction.write(List.of(first, sameKey, sameSequence, skipping, second));
        assertThat(first.done().join().first()).isZero();
        assertThat(second.done().join().first()).isEqualTo(1);
        assertThat(failure(sameKey)).isInstanceOfSatisfying(AlreadyRecorded.class,
                taken -> assertThat(taken.keys()).containsExactly(new EventKey("https://a.example", "a-0")));
        assertThat(failure(sameSequence)).isInstanceOf(ConcurrencyException.class);
        assertThat(failure(skipping)).isInstanceOf(ConcurrencyException.class);
        assertThat(log.after(LogReader.NOTHING, 10)).hasSize(2);
    }

    @Test
    void between_transactions_a_conflict_fails_its_own_command_alone() {
        transaction.write(List.of(Appends.of("a", 0, "a-0")));
        Append sameKey = Appends.of(Appends.event("b", 0, "b-0"), Appends.event("b", 1, "a-0"));
        Append sameSequence = Appends.of("a", 0, "a-other");
        Append next = Appends.of("a", 1, "a-1");
        Append other = Appends.of("b", 0, "b-other");
        transaction.write(List.of(sameKey, sameSequence, next, other));
        assertThat(failure(sameKey)).isInstanceOf(AlreadyRecorded.class);
        assertThat(failure(sameSequence)).isInstanceOf(ConcurrencyException.class);
        assertThat(next.done().join().first()).isEqualTo(1);
        assertThat(other.done().join().first()).isEqualTo(2);
    }

    @Test
    void what_is_committed_is_handed_on_as_the_log_holds_it_and_what_is_not_is_not() throws InterruptedException {
        transaction.write(List.of(Appends.of("a", 0, "a-0"), Appends.of("b", 0, "a-0")));
        transaction.write(List.of(Appends.of(Appends.event("a", 1, "a-1"), Appends.event("a", 2, "a-2")), Appends.of("b", 0, "a-1")));
        List<RecordedEvent> stored = log.after(LogReader.NOTHING, 10);
        JdbcClient.create(database).sql("alter table event_log rename column envelope to hidden").update();
        var stream = new LogTail(database, new LogBell(), new LogTail.Bounds(10, 100), recent).openStream(null);
        for (RecordedEvent event : stored) {
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(event);
        }
        assertThat(stored).hasSize(3);
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void a_clock_set_back_does_not_set_the_log_back() {
        for (int i = 0; i < 12; i++) {
            transaction.write(List.of(Appends.of("a", i, "a-" + i)));
        }
        List<Instant> times = log.after(LogReader.NOTHING, 100).stream().map(RecordedEvent::recordedAt).toList();
        assertThat(times).hasSize(12).isSorted();
    }

    @Test
    void what_the_database_refuses_is_nobodys_place() {
        Append append = Appends.of("a", 0, "a-0");
        SwitchedDataSource gone = new SwitchedDataSource(database);
        gone.refuse(true);
        LogTransaction refused = new LogTransaction(gone, new WanderingClock(), new LogBell(), new RecentEvents(100_000));
        assertThatThrownBy(() -> refused.write(List.of(append))).isInstanceOf(LogUnavailable.class);
        assertThat(append.done()).isNotDone();
        assertThat(log.head()).isEqualTo(LogReader.NOTHING);
    }

    private static Throwable failure(Append append) {
        assertThat(append.done()).isCompletedExceptionally();
        return ((CompletableFuture<?>) append.done()).exceptionNow();
    }
}
