package org.clairevoie.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.common.DateTimeUtils;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.Test;

/// A view in two parts, and nodes that come, leave and freeze: each part is fed by one node, and soon by another.
class SharedFeedingTest {
    private static final int PARTS = 2;
    /// Axon's: a claim that its node has not renewed for so long is anybody's.
    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofHours(1);
    private final LoggedDatabase database = LoggedDatabase.fresh();
    private final SeenView seen = new SeenView(database.client());
    private long journeys;

    SharedFeedingTest() {
        database.makeTablesOf(seen);
    }

    @Test
    void a_node_that_leaves_hands_its_parts_to_the_other_at_once() {
        SeenView elsewhere = new SeenView(database.client());
        try (Node one = node(seen); Node two = node(elsewhere)) {
            append(8);
            one.awaitHead("seen");
            two.views.start();
            append(8);
            one.awaitHead("seen");

            List<String> left = owners();
            one.views.stop();
            assertThat(owners()).as("whose the parts are once it has left").doesNotContainAnyElementsOf(left);
            append(8);
            two.awaitHead("seen");

            assertThat(elsewhere.batches()).isPositive();
            assertThat(seen.positions()).isEqualTo(IntStream.range(0, 24).mapToObj(position -> (long) position).toList());
        }
    }

    @Test
    void a_frozen_nodes_parts_are_taken_over_when_its_claims_run_out_and_not_before() {
        try (Node one = node(seen)) {
            append(4);
            one.awaitHead("seen");
            one.views.stop();
        }
        claimFor("frozen", Instant.now().plus(LONG));
        append(4);
        try (Node two = node(seen)) {
            await("the claims hold").during(Duration.ofSeconds(1)).atMost(Node.LIMIT).until(() -> seen.positions().size() == 4);
            claimFor("frozen", Instant.now().minus(CLAIM));
            two.awaitHead("seen");
            assertThat(seen.positions()).hasSize(8);
            assertThat(owners()).hasSize(1).doesNotContain("frozen");
        }
    }

    @Test
    void a_node_that_thaws_after_its_claims_were_taken_writes_nothing() {
        try (Node one = node(seen)) {
            append(4);
            one.awaitHead("seen");
            claimFor("another", Instant.now().plus(LONG));
            append(4);
            one.bell.ring();
            await("it is told and may not").during(Duration.ofSeconds(1)).atMost(Node.LIMIT).until(() -> seen.positions().size() == 4);
            claimFor("another", Instant.now().minus(CLAIM));
            one.awaitHead("seen");
            assertThat(seen.positions()).hasSize(8);
        }
    }

    @Test
    void nodes_that_start_at_once_make_the_tables_and_the_parts_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            LoggedDatabase empty = LoggedDatabase.fresh();
            try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
                for (Future<Integer> start : nodes.invokeAll(IntStream.range(0, 4).<Callable<Integer>>mapToObj(_ -> () -> started(empty)).toList())) {
                    assertThat(start.get()).isEqualTo(PARTS);
                }
            }
        }
    }

    /// @return how many parts there are
    private static int started(LoggedDatabase empty) {
        SeenView view = new SeenView(empty.client());
        empty.makeTablesOf(view);
        try (Node node = new Node(empty.source(), Clock.systemUTC(), new Feed(7, PARTS, Duration.ofMillis(200)), List.of(view))) {
            node.views.start();
            await("the parts are there").atMost(Node.LIMIT).until(() -> parts(empty) > 0);
            return parts(empty);
        }
    }

    private static int parts(LoggedDatabase database) {
        return database.client().sql("select count(*) from token_entry").query((row, _) -> row.getInt(1)).single();
    }

    private Node node(SeenView view) {
        Node node = new Node(database.source(), Clock.systemUTC(), new Feed(7, PARTS, Duration.ofMillis(200)), List.of(view));
        if (view == seen) {
            node.views.start();
        }
        return node;
    }

    private void append(int events) {
        for (int event = 0; event < events; event++) {
            RecordedEvent opening = JourneyWriter.opened(++journeys).events().getFirst();
            database.log().append(List.of(opening.at(0, opening.recordedAt().plusSeconds(journeys))));
        }
    }

    /// As if this node had last renewed its claims then.
    private void claimFor(String owner, Instant renewed) {
        database.client().sql("update token_entry set owner = ?, timestamp = ?").params(owner, DateTimeUtils.formatInstant(renewed)).update();
    }

    private List<String> owners() {
        return database.client().sql("select distinct owner from token_entry where owner is not null").query((row, _) -> row.getString(1)).list();
    }
}
