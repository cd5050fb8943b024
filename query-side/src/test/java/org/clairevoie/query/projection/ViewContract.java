package org.clairevoie.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.transaction.support.TransactionTemplate;

/// What every view promises. [ContractCanFailTest] shows that a view which keeps none of it fails each clause.
public abstract class ViewContract {
    private static final long SEED = 20260105;
    private static final int JOURNEYS = 6;

    private final LoggedDatabase database = LoggedDatabase.fresh();
    private final Function<LoggedDatabase, View> views;
    private final View view;

    /// @param views the view on a database
    protected ViewContract(Function<LoggedDatabase, View> views) {
        this.views = views;
        this.view = views.apply(database);
    }

    @Test
    void taken_twice_it_is_as_taken_once() {
        List<RecordedEvent> log = logged(database);
        for (List<RecordedEvent> batch : cut(log, 5)) {
            take(batch);
            take(batch);
        }
        cut(log, 3).forEach(this::take);
        assertThat(rows()).isEqualTo(madeFrom(log));
    }

    @Test
    void however_the_log_is_cut_into_batches_the_rows_are_the_same() {
        List<RecordedEvent> log = logged(database);
        cut(log, 1).forEach(this::take);
        assertThat(rows()).isEqualTo(madeFrom(log));
    }

    /// I6.
    @Test
    void at_a_position_it_is_what_the_log_up_to_there_makes_it() {
        List<RecordedEvent> log = logged(database);
        List<RecordedEvent> first = log.subList(0, log.size() / 2);
        take(first);
        assertThat(rows()).isEqualTo(madeFrom(first));
    }

    @Test
    void it_writes_its_own_tables_and_no_other() {
        List<RecordedEvent> log = logged(database);
        List<String> others = new ArrayList<>(database.allTables());
        others.removeAll(view.tables());
        Map<String, List<String>> before = database.rows(others);
        take(log);
        assertThat(database.rows(others)).isEqualTo(before);
        assertThat(rows()).isNotEqualTo(before).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    }

    @Test
    void rebuilt_it_is_what_it_was_live() {
        database.makeTablesOf(view);
        List<RecordedEvent> log = new ArrayList<>(database.log().append(RandomJourneys.of(SEED, JOURNEYS)));
        try (Node node = Node.started(database.source(), view)) {
            node.awaitHead(view.name());
            log.addAll(database.log().append(JourneyWriter.opened(JOURNEYS + 1).events()));
            node.awaitHead(view.name());
            Map<String, List<String>> live = rows();
            node.views.rebuild(view.name());
            node.awaitHead(view.name());
            assertThat(rows()).isEqualTo(live).isEqualTo(madeFrom(log));
        }
    }

    /// I7. The refusal comes at the commit, after rows and token are written.
    @Test
    void rows_and_token_are_undone_together() {
        logged(database);
        try (Node node = Node.started(database.source(), view)) {
            node.awaitHead(view.name());
            Map<String, List<String>> before = rows();
            long position = node.progress.of(view.name()).position();
            Sabotage.ofCommits(database.client()).during(refusals -> {
                database.log().append(JourneyWriter.opened(JOURNEYS + 1).on(1).tellsAlso(Facts.interview("A", 30)).events());
                node.bell.ring();
                await("a commit is refused").atMost(Node.LIMIT).until(() -> refusals.count() > 0);
                assertThat(rows()).isEqualTo(before);
                assertThat(node.progress.of(view.name()).position()).isEqualTo(position);
            });
            node.awaitHead(view.name());
            assertThat(rows()).isNotEqualTo(before);
        }
    }

    @Test
    void a_bad_event_is_parked_and_seen_and_only_its_own_accompaniment_waits() {
        logged(database);
        JourneyWriter bad = JourneyWriter.opened(JOURNEYS + 1).on(1).tellsAlso(Facts.interview("A", 30));
        JourneyWriter good = JourneyWriter.opened(JOURNEYS + 2).on(1).tellsAlso(Facts.interview("A", 30));
        try (Node node = Node.started(database.source(), view)) {
            node.awaitHead(view.name());
            assertThat(node.health().getStatus()).isEqualTo(Status.UP);
            Map<String, List<String>> before = rows();
            Sabotage.ofRows(database.client(), view.tables(), bad.id()).during(_ -> {
                database.log().append(bad.events());
                node.awaitHead(view.name());
            });
            database.log().append(good.events());
            node.awaitHead(view.name());
            assertThat(rows()).isNotEqualTo(before);
            database.log().append(List.of(bad.tellsAlso(Facts.interview("B", 20)).events().getLast()));
            node.awaitHead(view.name());
            assertThat(parked()).containsOnly(bad.id());
            assertThat(node.progress.of(view.name()).parked()).isPositive();
            assertThat(node.health().getStatus()).isEqualTo(Status.DOWN);
        }
    }

    /// I14.
    @Test
    void accepted_is_projected_plus_parked() {
        List<RecordedEvent> log = new ArrayList<>(logged(database));
        JourneyWriter bad = JourneyWriter.opened(JOURNEYS + 1).on(1).tellsAlso(Facts.interview("A", 30));
        try (Node node = Node.started(database.source(), view)) {
            node.awaitHead(view.name());
            Sabotage.ofRows(database.client(), view.tables(), bad.id()).during(_ -> {
                log.addAll(database.log().append(bad.events()));
                log.addAll(database.log().append(JourneyWriter.opened(JOURNEYS + 2).on(2).tellsAlso(Facts.interview("A", 9)).events()));
                node.awaitHead(view.name());
            });
            Set<Long> parked = parkedPositions();
            assertThat(node.progress.of(view.name()).parked()).isEqualTo(parked.size()).isPositive();
            assertThat(rows()).isEqualTo(madeFrom(log.stream().filter(event -> !parked.contains(event.position())).toList()));
        }
    }

    private List<RecordedEvent> logged(LoggedDatabase on) {
        on.makeTablesOf(view);
        return on.log().append(RandomJourneys.of(SEED, JOURNEYS));
    }

    /// The rows that a log makes when nothing else was ever there.
    private Map<String, List<String>> madeFrom(List<RecordedEvent> log) {
        LoggedDatabase other = LoggedDatabase.fresh();
        View fresh = views.apply(other);
        other.makeTablesOf(fresh);
        other.log().put(log);
        new TransactionTemplate(other.transactions()).executeWithoutResult(_ -> fresh.project(log));
        return other.rows(fresh.tables());
    }

    private void take(List<RecordedEvent> batch) {
        new TransactionTemplate(database.transactions()).executeWithoutResult(_ -> view.project(batch));
    }

    private static List<List<RecordedEvent>> cut(List<RecordedEvent> log, int size) {
        List<List<RecordedEvent>> batches = new ArrayList<>();
        for (int from = 0; from < log.size(); from += size) {
            batches.add(log.subList(from, Math.min(from + size, log.size())));
        }
        return batches;
    }

    private Map<String, List<String>> rows() {
        return database.rows(view.tables());
    }

    private Set<UUID> parked() {
        return Set.copyOf(database.client().sql("select accompaniment_id from parked_event where view = ?").param(view.name())
                .query((row, _) -> row.getObject(1, UUID.class)).list());
    }

    private Set<Long> parkedPositions() {
        return database.client().sql("select position from parked_event where view = ?").param(view.name())
                .query((row, _) -> row.getLong(1)).list().stream().collect(Collectors.toSet());
    }
}
