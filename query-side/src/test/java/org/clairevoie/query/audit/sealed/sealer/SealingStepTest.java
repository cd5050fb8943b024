package org.clairevoie.query.audit.sealed.sealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.clairevoie.query.audit.sealed.stored.CheckpointRows;
import org.clairevoie.query.audit.sealed.stored.Head;
import org.clairevoie.testing.LongLog;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.NoteSignature;
import org.clairevoie.transparency.tree.Consistency;
import org.clairevoie.transparency.tree.Merkle;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealingStepTest {
    private final SealedDatabase database = SealedDatabase.fresh();

    @Test
    void a_checkpoint_covers_what_is_recorded_batch_by_batch() {
        SealingStep node = database.node(7);
        assertThat(database.head().root()).isEqualTo(Merkle.EMPTY);
        assertThat(node.isDue()).isFalse();
        database.append(1, 10);
        assertThat(node.isDue()).isTrue();
        assertThat(node.seal().entries()).isEqualTo(7);
        assertThat(node.seal().entries()).isEqualTo(3);
        assertThat(node.seal().entries()).isZero();
        assertThat(database.head().size()).isEqualTo(10);
        assertThat(database.head().root()).isEqualTo(database.root());
        assertThat(database.head().note().signers(database.ring().current().keys().verifiers()).valid()).hasSize(2);
    }

    @Test
    void to_look_for_something_to_seal_reads_no_more_of_a_long_log() {
        JdbcClient client = database.logged().client();
        LongLog.of(client, 30_000);
        assertThat(plan(client, SealingStep.DUE.replace("?", "7"))).noneMatch(LongLog::isReadWhole);
        assertThat(plan(client, "select exists (select from event_log where position >= (select size from sealed.head))")).anyMatch(LongLog::isReadWhole);
    }

    @Test
    void checkpoints_are_listed_over_one_connection() {
        SealingStep node = database.node(5);
        database.append(1, 10);
        node.seal();
        List<NoteSignature> lines = database.head().note().signatures();
        database.checkpoints().cosigned(5, "a witness", lines, Instant.EPOCH);
        database.checkpoints().keep(5);
        node.seal();
        try (HikariDataSource only = new HikariDataSource()) {
            only.setDataSource(database.logged().source());
            only.setMaximumPoolSize(1);
            only.setConnectionTimeout(500);
            CheckpointRows rows = new CheckpointRows(JdbcClient.create(only));
            assertThat(rows.after(-1, 10)).extracting(CheckpointRows.Signed::size, CheckpointRows.Signed::cosignatures)
                    .endsWith(tuple(5L, lines.size()), tuple(10L, 0));
            assertThat(rows.before(10, 10)).extracting(CheckpointRows.Signed::size).startsWith(5L);
            assertThat(rows.over(4)).isEqualTo(rows.before(10, 1).getFirst().checkpoint());
            assertThat(rows.over(7)).isEqualTo(rows.after(5, 1).getFirst().checkpoint());
        }
    }

    private static List<String> plan(JdbcClient client, String sql) {
        return client.sql("explain " + sql).query((row, _) -> row.getString(1)).list();
    }

    @Test
    void nodes_that_seal_side_by_side_never_fork() throws Exception {
        List<SealingStep> nodes = List.of(database.node(40), database.node(40), database.node(40));
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes.size())) {
            List<Future<?>> working = new ArrayList<>();
            nodes.forEach(node -> working.add(threads.submit(() -> {
                while (database.head().size() < 600) {
                    node.seal();
                }
            })));
            for (int hundred = 0; hundred < 6; hundred++) {
                database.append(1_000 + 100 * hundred, 100);
            }
            for (Future<?> node : working) {
                node.get(60, TimeUnit.SECONDS);
            }
        }
        Head head = database.head();
        assertThat(head.root()).isEqualTo(database.root());
        for (CheckpointRows.Signed before : database.checkpoints().after(-1, 1000)) {
            Checkpoint earlier = Checkpoint.parse(before.checkpoint().text());
            assertThat(Consistency.of(earlier.size(), head.size(), database.tiles().tree()).holds(earlier.root(), head.root())).isTrue();
        }
    }

    @Test
    void a_step_cut_short_leaves_nothing_and_the_next_goes_on() {
        SealingStep node = database.node(100);
        database.append(1, 20);
        node.seal();
        Head before = database.head();
        database.append(100, 20);
        database.logged().client().sql("alter table sealed.checkpoint add constraint no_more check (size < 30)").update();
        assertThatThrownBy(node::seal).hasMessageContaining("no_more");
        assertThat(database.head()).isEqualTo(before);
        assertThat(Merkle.root(database.tiles().tree(), 20)).isEqualTo(before.root());
        database.logged().client().sql("alter table sealed.checkpoint drop constraint no_more").update();
        assertThat(node.seal().entries()).isEqualTo(20);
        assertThat(database.head().root()).isEqualTo(database.root());
    }

    @Test
    void a_log_with_a_hole_is_not_sealed_over() {
        SealingStep node = database.node(100);
        database.append(1, 5);
        database.logged().client().sql("alter table event_log disable trigger all").update();
        database.logged().client().sql("delete from event_log where position = 3").update();
        assertThatThrownBy(node::seal).hasMessageContaining("position 3 of the log is missing");
        assertThat(database.head().size()).isZero();
    }

    @Test
    void stored_hashes_that_are_not_those_that_were_signed_are_not_gone_on_from() {
        database.append(1, 5);
        database.node(100).seal();
        database.logged().client().sql("update sealed.tile set hashes = overlay(hashes placing '\\x00'::bytea from 33)").update();
        database.append(100, 5);
        assertThatThrownBy(database.node(100)::seal).hasMessageContaining("not those that were signed at 5");
        assertThat(database.head().size()).isEqualTo(5);
    }

    @Test
    void of_the_checkpoints_of_a_minute_one_is_kept_and_every_one_that_a_witness_was_shown() {
        SealingStep node = database.node(1);
        database.append(1, 8);
        for (int each = 0; each < 8; each++) {
            node.seal();
            if (each == 2) {
                assertThat(database.checkpoints().keep(3)).isTrue();
            }
        }
        assertThat(database.checkpoints().keep(4)).isFalse();
        List<Long> kept = database.checkpoints().after(0, 100).stream().map(CheckpointRows.Signed::size).toList();
        assertThat(kept).contains(3L, 8L).hasSizeLessThan(6);
    }

    @Test
    void an_empty_database_in_the_place_of_one_that_was_signed_is_not_signed_for() {
        database.append(1, 5);
        database.node(100).seal();
        SealedDatabase empty = database.inItsPlace();
        SealingStep node = empty.node(100);
        assertThat(node.isDue()).as("before anything comes").isTrue();
        empty.append(1, 9);
        assertThatThrownBy(node::seal).hasMessageContaining("5 entries were signed for with these keys, and this database has only 0");
        assertThat(empty.head().size()).isZero();
        assertThat(database.node(100).isDue()).as("the one that was signed").isFalse();
    }

    @Test
    void another_history_of_the_same_length_is_not_gone_on_from() throws IOException {
        database.append(1, 5);
        database.node(100).seal();
        String signed = Files.readString(database.lastSigned());
        Files.delete(database.lastSigned());
        SealedDatabase other = database.inItsPlace();
        other.append(1_000, 8);
        other.node(100).seal();
        Files.writeString(database.lastSigned(), signed);
        other.append(2_000, 1);
        assertThatThrownBy(other.node(100)::seal).hasMessageContaining("the first 5 entries of this database are not those");
        assertThat(other.head().size()).isEqualTo(8);
        database.append(2_000, 1);
        assertThat(database.node(100).seal().entries()).as("the one that was signed").isEqualTo(1);
    }

    @Test
    void what_was_signed_last_is_kept_when_it_is_stored_and_not_before() throws IOException {
        SealingStep node = database.node(100);
        database.append(1, 5);
        node.seal();
        String stored = database.head().note().toString();
        assertThat(Files.readString(database.lastSigned())).isEqualTo(stored);
        database.append(100, 5);
        database.logged().client().sql("alter table sealed.checkpoint add constraint no_more check (size < 10)").update();
        assertThatThrownBy(node::seal).hasMessageContaining("no_more");
        node.rest();
        assertThat(Files.readString(database.lastSigned())).isEqualTo(stored);
        database.logged().client().sql("alter table sealed.checkpoint drop constraint no_more").update();
        node.seal();
        node.rest();
        assertThat(Files.readString(database.lastSigned())).isEqualTo(database.head().note().toString());
    }

    @Test
    void where_it_cannot_be_kept_sealing_goes_on() throws IOException {
        SealingStep node = database.node(100);
        Files.createDirectories(database.lastSigned().resolve("in the way"));
        database.append(1, 5);
        assertThat(node.seal().entries()).isEqualTo(5);
    }
}
