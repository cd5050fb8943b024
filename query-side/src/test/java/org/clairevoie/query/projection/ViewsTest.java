package org.clairevoie.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ViewsTest {
    private static final Duration NEVER = Duration.ofMinutes(5);
    private final LoggedDatabase database = LoggedDatabase.fresh();
    private final SeenView seen = new SeenView(database.client());
    private long journeys;

    ViewsTest() {
        database.makeTablesOf(seen);
    }

    @Test
    void it_catches_up_with_what_was_written_before_it_started() {
        append();
        append();
        try (Node node = Node.started(database.source(), seen)) {
            node.awaitHead("seen");
            assertThat(seen.positions()).containsExactly(0L, 1L);
        }
    }

    @Test
    void it_wakes_when_the_bell_rings() {
        try (Node node = node(NEVER)) {
            append();
            node.bell.ring();
            awaitSeen(1);
            append();
            node.bell.ring();
            awaitSeen(2);
        }
    }

    @Test
    void what_another_node_writes_is_seen_without_a_bell() {
        try (Node _ = node(Duration.ofMillis(200))) {
            append();
            awaitSeen(1);
        }
    }

    @Test
    void it_outlives_its_connections() {
        try (Node node = node(Duration.ofMillis(200))) {
            append();
            node.awaitHead("seen");
            database.client().sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
                    .query((row, _) -> row.getBoolean(1)).list();
            append();
            node.awaitHead("seen");
            assertThat(seen.positions()).containsExactly(0L, 1L);
        }
    }

    @Test
    void its_lag_is_measured_against_the_head_of_the_log_and_turns_health_red_and_green() {
        RecordedEvent first = append();
        append();
        SettableClock clock = new SettableClock(first.recordedAt().plusSeconds(4));
        try (Node node = new Node(database.source(), clock, new Feed(7, 1, Duration.ofMillis(200)), List.of(seen))) {
            assertThat(node.progress.of("seen")).isEqualTo(new Progress.Of("seen", -1, 1, Duration.ofSeconds(4), 0));
            assertThat(node.progress.of("seen").events()).isEqualTo(2);
            assertThat(node.health().getStatus()).isEqualTo(Status.UP);
            clock.set(first.recordedAt().plusSeconds(11));
            assertThat(node.health().getStatus()).isEqualTo(Status.DOWN);
            node.views.start();
            node.awaitHead("seen");
            assertThat(node.health().getStatus()).isEqualTo(Status.UP);
            assertThat(node.progress.of("seen").behind()).isEqualTo(Duration.ZERO);
        }
    }

    @Test
    void a_view_that_asks_for_some_types_is_given_those_and_is_at_the_head_all_the_same() {
        SeenView interviews = new SeenView(database.client(), Catalogue.versions(List.of(InterviewHeld.class)));
        append();
        RecordedEvent interview = database.log()
                .append(JourneyWriter.opened(40).on(1).tellsAlso(Facts.interview("c-1", 45)).events()).getLast();
        try (Node node = new Node(database.source(), Clock.systemUTC(), new Feed(7, 2, Duration.ofMillis(200)), List.of(interviews))) {
            node.views.start();
            node.awaitHead("seen");
            append();
            node.awaitHead("seen");
            assertThat(interviews.positions()).containsExactly(interview.position());
            assertThat(interviews.batches()).as("what it passes over is no work").isEqualTo(1);
        }
    }

    @Test
    void stopped_and_started_again_it_goes_on_where_it_stood() {
        try (Node node = node(Duration.ofMillis(200))) {
            append();
            node.awaitHead("seen");
            node.views.stop();
            append();
            node.views.start();
            node.awaitHead("seen");
            assertThat(seen.positions()).containsExactly(0L, 1L);
        }
    }

    @Test
    void of_two_nodes_one_feeds_and_the_other_takes_over() {
        try (Node one = node(Duration.ofMillis(200))) {
            append();
            one.awaitHead("seen");
            String owner = owner();
            SeenView elsewhere = new SeenView(database.client());
            try (Node _ = Node.started(database.source(), elsewhere)) {
                append();
                one.awaitHead("seen");
                assertThat(owner()).isEqualTo(owner);
                assertThat(elsewhere.batches()).isZero();
                one.views.stop();
                append();
                await("the other node takes over").atMost(Node.LIMIT).until(() -> seen.positions().equals(List.of(0L, 1L, 2L)));
                assertThat(elsewhere.batches()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_rebuild_that_fails_leaves_the_view_fed() {
        try (Node node = node(Duration.ofMillis(200))) {
            append();
            node.awaitHead("seen");
            database.client().sql("alter table seen rename to hidden").update();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> node.views.rebuild("seen")).hasMessageContaining("seen");
            database.client().sql("alter table hidden rename to seen").update();
            append();
            node.awaitHead("seen");
            assertThat(seen.positions()).containsExactly(0L, 1L);
        }
    }

    private Node node(Duration claimEvery) {
        Node node = new Node(database.source(), Clock.systemUTC(), new Feed(7, 1, claimEvery), List.of(seen));
        node.views.start();
        return node;
    }

    private RecordedEvent append() {
        RecordedEvent opening = JourneyWriter.opened(++journeys).events().getFirst();
        Instant recorded = opening.recordedAt().plusSeconds(journeys);
        return database.log().append(List.of(opening.at(0, recorded))).getFirst();
    }

    private void awaitSeen(int events) {
        await(events + " events are seen").atMost(Node.LIMIT).pollInterval(Duration.ofMillis(10)).until(() -> seen.positions().size() == events);
    }

    private String owner() {
        return database.client().sql("select owner from token_entry").query((row, _) -> row.getString(1)).single();
    }
}
