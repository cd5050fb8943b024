package org.clairevoie.query.runs.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.clairevoie.query.runs.PopulationRunsTables;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ClaimRowsTest {
    private static final UUID RUN = UUID.fromString("0199a1c2-7b1e-7d55-9a30-5b8f6f1c2e01");
    private static final UUID FIRST = UUID.fromString("0199a1c2-7b1e-7d55-9a30-000000000001");
    private static final UUID SECOND = UUID.fromString("0199a1c2-7b1e-7d55-9a30-000000000002");
    private final DataSource source = TestDatabase.withLog();
    private final JdbcClient database = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final ClaimRows first = claims(FIRST);
    private final ClaimRows second = claims(SECOND);

    @BeforeEach
    void asked() {
        PopulationRunsTables.make(source);
        database.sql("""
                insert into population_run (id, grid, version, happened_by, known_by, clock, landmarks, latest, position, state, asked_at)
                values (?, 'clairevoie', 1, now(), now(), 'RECORDED', '{}', true, 7, 'RUNNING', now())""").param(RUN).update();
    }

    @Test
    void a_run_is_seen_to_by_one_node_and_its_shares_are_read_by_any() {
        RunClaim claim = Objects.requireNonNull(first.claimRun());
        assertThat(second.claimRun()).isNull();
        assertThat(second.claimShare()).as("before any is offered").isNull();
        first.offer(claim, 0, 10, 5);
        first.offer(claim, 1, 11, 6);
        ShareClaim mine = Objects.requireNonNull(first.claimShare());
        ShareClaim other = Objects.requireNonNull(second.claimShare());
        assertThat(mine.share()).isNotEqualTo(other.share());
        assertThat(second.claimShare()).isNull();
        assertThat(holds(first, mine)).isTrue();
        assertThat(holds(second, mine)).isFalse();
        first.end(mine);
        second.end(other);
        assertThat(first.left(claim)).isZero();
        first.complete(claim);
        assertThat(state()).isEqualTo("COMPLETED");
    }

    @Test
    void a_share_of_a_node_that_is_silent_is_taken_up_by_another_and_the_silent_one_commits_nothing_more() {
        RunClaim claim = Objects.requireNonNull(second.claimRun());
        second.offer(claim, 0, 10, 5);
        ShareClaim lost = Objects.requireNonNull(first.claimShare());
        silence(FIRST);
        ShareClaim taken = Objects.requireNonNull(second.claimShare());
        assertThat(taken.step()).as("it goes on where the other stood").isEqualTo(lost.step());
        assertThat(holds(first, lost)).isFalse();
        assertThat(holds(second, taken)).isTrue();
        first.end(lost);
        first.letGo(lost);
        assertThat(second.left(claim)).isEqualTo(1);
        assertThat(holds(second, taken)).isTrue();
    }

    @Test
    void a_run_of_a_node_that_is_silent_is_taken_up_and_who_comes_back_changes_nothing() {
        RunClaim claim = Objects.requireNonNull(first.claimRun());
        first.offer(claim, 0, 10, 5);
        ShareClaim share = Objects.requireNonNull(first.claimShare());
        silence(FIRST);
        RunClaim taken = Objects.requireNonNull(second.claimRun());
        assertThat(taken.attempt()).isEqualTo(claim.attempt() + 1);
        assertThat(first.isMine(claim)).isFalse();
        assertThat(holds(first, share)).isFalse();
        first.complete(claim);
        first.fail(claim, 1);
        first.letGo(claim);
        first.offer(claim, 0, 10, 5);
        assertThat(state()).isEqualTo("RUNNING");
        assertThat(second.isMine(taken)).isTrue();
        second.offer(taken, 0, 20, 5);
        assertThat(Objects.requireNonNull(second.claimShare()).step()).isEqualTo(20);
    }

    @Test
    void a_run_that_fails_again_and_again_is_given_up() {
        for (int failure = 1; failure <= 3; failure++) {
            assertThat(state()).isEqualTo("RUNNING");
            first.fail(Objects.requireNonNull(first.claimRun()), 3);
        }
        assertThat(state()).isEqualTo("FAILED");
        assertThat(first.claimRun()).isNull();
    }

    @Test
    void who_leaves_gives_back_what_it_held_at_once() {
        RunClaim claim = Objects.requireNonNull(first.claimRun());
        first.offer(claim, 0, 10, 5);
        first.letGo(Objects.requireNonNull(first.claimShare()));
        assertThat(second.claimShare()).isNotNull();
        first.letGo(claim);
        assertThat(second.claimRun()).isNotNull();
    }

    private boolean holds(ClaimRows claims, ShareClaim share) {
        return Boolean.TRUE.equals(transaction.execute(_ -> claims.hold(share)));
    }

    private ClaimRows claims(UUID node) {
        return new ClaimRows(database, new Claiming(database, transaction), node, Duration.ofSeconds(15));
    }

    private void silence(UUID node) {
        database.sql("update population_run_node set alive_at = alive_at - interval '16 seconds' where node = ?").param(node).update();
    }

    private String state() {
        return database.sql("select state from population_run").query((row, _) -> row.getString(1)).single();
    }
}
