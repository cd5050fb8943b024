package org.clairevoie.deploy.latecommit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One writer has taken its place in the log and is not committed yet when another, who came after it, is done. A reader looks in
/// between, and goes on from its token: it is given every event that is committed in the end, and none twice.
final class LateCommitContract {
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final int GATE = 4711;
    private final Store store;
    private final JdbcClient database;
    private final List<UUID> given = new ArrayList<>();
    private @Nullable TrackingToken token;

    LateCommitContract(Store store) {
        this.store = store;
        this.database = JdbcClient.create(store.database());
    }

    void holds() throws Exception {
        UUID before = new UUID(0, 1);
        UUID late = new UUID(0, 2);
        UUID prompt = new UUID(0, 3);
        UUID after = new UUID(0, 4);
        append(0, before);
        readOn();
        holdTheCommitOf(late);
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first;
            Future<?> second;
            try (Connection _ = closedGate()) {
                first = nodes.submit(() -> append(0, late));
                await("the late event has its place, and waits to be committed").atMost(LIMIT).until(() -> waiting() == 1);
                second = nodes.submit(() -> append(1, prompt));
                await("who comes next is committed, or waits its turn").atMost(LIMIT).until(() -> second.isDone() || waiting() == 2);
                readOn();
            }
            first.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            second.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
        readOn();
        append(1, after);
        readOn();
        assertThat(store.read().apply(null)).as("committed").map(LateCommitContract::idOf).containsExactlyInAnyOrder(before, late, prompt, after);
        assertThat(given).as("given to a reader that went on from its token").containsExactlyInAnyOrder(before, late, prompt, after);
    }

    private void append(int node, UUID id) {
        store.writers().get(node).appendEvents(List.of(store.message().apply(id)));
    }

    private void readOn() {
        for (TrackedEventMessage<?> message : store.read().apply(token)) {
            given.add(idOf(message));
            token = message.trackingToken();
        }
    }

    private static UUID idOf(TrackedEventMessage<?> message) {
        return UUID.fromString(message.getIdentifier());
    }

    /// A deferred trigger runs at the commit, when the place in the log is long taken.
    private void holdTheCommitOf(UUID id) {
        database.sql("""
                create function wait_at_the_gate() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock_shared(%d);
                    return new;
                end
                $$""".formatted(GATE)).update();
        database.sql("""
                create constraint trigger wait_at_the_gate after insert on %s deferrable initially deferred
                for each row when (new.%s::text = '%s') execute function wait_at_the_gate()"""
                .formatted(store.table(), store.column(), id)).update();
    }

    /// Open when the connection is closed.
    private Connection closedGate() throws SQLException {
        Connection gate = store.database().getConnection();
        try (var lock = gate.createStatement()) {
            lock.execute("select pg_advisory_lock(" + GATE + ")");
        }
        return gate;
    }

    private int waiting() {
        return database.sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query((row, _) -> row.getInt(1)).single();
    }
}
