package org.clairevoie.query.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.stores.Stores;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class CohortRowsTest {
    private final PGSimpleDataSource source = TestDatabase.fresh();
    private final JdbcClient database = JdbcClient.create(source);
    private final CohortRows cohorts =
            new CohortRows(database, new TransactionTemplate(new JdbcTransactionManager(source)), JsonMapper.shared());

    /// While the first is being judged the second comes: it waits, and is judged together with the first.
    @Test
    void no_two_cohorts_are_judged_side_by_side() {
        new Cohorts().cohortTables(Stores.in(source));
        UUID journey = new UUID(0, 7);
        AtomicReference<Map<Set<String>, Long>> seen = new AtomicReference<>(Map.of());
        AtomicReference<CompletableFuture<Boolean>> second = new AtomicReference<>(CompletableFuture.completedFuture(false));
        assertThat(cohorts.add(cohort(1), List.of(journey), _ -> {
            second.set(CompletableFuture.supplyAsync(() -> cohorts.add(cohort(2), List.of(journey), parts -> {
                seen.set(parts);
                return true;
            })));
            await("the second waits, or is through").atMost(Duration.ofSeconds(10)).until(() -> second.get().isDone() || somebodyWaits());
            return true;
        })).isTrue();
        assertThat(second.get().join()).isTrue();
        assertThat(seen.get()).isEqualTo(Map.of(Set.of(cohort(1).id().toString(), cohort(2).id().toString()), 1L));
    }

    private boolean somebodyWaits() {
        return database.sql("select exists (select from pg_locks where not granted)").query((row, _) -> row.getBoolean(1)).single();
    }

    private static Cohort cohort(long number) {
        return new Cohort(
                new UUID(0, number), "one", new CohortDefinition(null, null, Set.of(), Set.of(), Set.of(), Set.of()), Instant.EPOCH,
                Instant.EPOCH, KnownClock.RECORDED, 0, 1, Instant.EPOCH);
    }
}
