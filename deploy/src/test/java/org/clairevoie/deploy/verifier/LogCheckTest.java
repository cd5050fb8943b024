package org.clairevoie.deploy.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clairevoie.deploy.Console;
import org.clairevoie.transparency.tree.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each thing that may be done to a log, and the first place that is named.
class LogCheckTest {
    private static final int SIZE = 700;

    @TempDir
    private Path folder;

    private MirroredLog log = MirroredLog.of(Path.of("/nowhere"), 0);

    @BeforeEach
    void write() {
        log = MirroredLog.of(folder, SIZE);
    }

    @Test
    void a_log_as_it_was_sealed_holds() {
        assertThat(verify(0)).startsWith("holds").contains("all 700 entries");
    }

    @Test
    void a_byte_of_an_entry() {
        byte[] other = log.entries().get(300).clone();
        other[50] ^= 1;
        log.entries().set(300, other);
        log.writeEntries(log.entries());
        assertThat(verify(1)).contains("index 300: the entry is not the one that was sealed");
    }

    @Test
    void a_byte_of_a_hash_of_an_entry() {
        log.flip("tile/0/001", 44 * Hash.BYTES + 5);
        assertThat(verify(1)).contains("index 300: the tile has another hash than the entry, which is as it was sealed");
    }

    @Test
    void a_byte_of_a_hash_above() {
        log.flip("tile/1/000.p/2", Hash.BYTES + 5);
        assertThat(verify(1)).contains("index 256: the tile tile/1/000.p/2 has not the hash of the entries from here on");
    }

    @Test
    void a_byte_of_the_checkpoint() throws Exception {
        int bytes = Files.readAllBytes(folder.resolve("checkpoint")).length;
        for (int at = 0; at < bytes; at += 7) {
            log.flip("checkpoint", at);
            assertThat(verify(1)).as("byte %d", at).contains("the checkpoint");
            log.flip("checkpoint", at);
        }
    }

    @Test
    void an_entry_removed() {
        List<byte[]> fewer = new ArrayList<>(log.entries());
        fewer.remove(400);
        log.writeEntries(fewer);
        assertThat(verify(1)).contains("index 400: an entry stands here that says its position is 401");
    }

    @Test
    void an_entry_put_in() {
        List<byte[]> more = new ArrayList<>(log.entries());
        more.add(123, MirroredLog.entry(123, "what never happened"));
        log.writeEntries(more.subList(0, SIZE));
        assertThat(verify(1)).contains("index 123: the entry is not the one that was sealed");
    }

    @Test
    void two_entries_swapped() {
        List<byte[]> swapped = new ArrayList<>(log.entries());
        Collections.swap(swapped, 100, 600);
        log.writeEntries(swapped);
        assertThat(verify(1)).contains("index 100: an entry stands here that says its position is 600");
    }

    @Test
    void a_log_cut_short() {
        log.writeEntries(log.entries().subList(0, 650));
        assertThat(verify(1)).contains("index 650: the entry is missing");
    }

    @Test
    void an_entry_changed_together_with_its_hashes() {
        List<byte[]> rewritten = new ArrayList<>(log.entries());
        rewritten.set(300, MirroredLog.entry(300, "what should have happened"));
        log.writeEntries(rewritten);
        log.writeTiles(rewritten);
        assertThat(verify(1)).contains("this is another history than the one the checkpoint is of");
        // Signed anew it is of one piece: only who kept a checkpoint sees it.
        byte[] kept = log.checkpoint(log.entries());
        log.write("kept", kept);
        log.write("checkpoint", log.checkpoint(rewritten));
        assertThat(verify(0)).startsWith("holds");
        assertThat(compare("kept", 1)).contains("a fork: two histories of 700 entries were signed");
    }

    @Test
    void a_fork_that_went_on() {
        log.write("kept", log.checkpoint(log.entries().subList(0, 600)));
        assertThat(compare("kept", 0)).startsWith("holds").contains("the 700 entries go on from the 600");
        List<byte[]> other = new ArrayList<>(log.entries().subList(0, 600));
        other.set(599, MirroredLog.entry(599, "what should have happened"));
        log.write("kept", log.checkpoint(other));
        assertThat(compare("kept", 1)).contains("a fork: the history of 700 entries does not go on from that of 600");
    }

    @Test
    void of_a_fork_the_first_entry_that_differs_where_the_log_was_kept_with_the_checkpoint() {
        MirroredLog kept = MirroredLog.of(folder.resolve("kept-log"), SIZE);
        kept.entries().set(77, MirroredLog.entry(77, "what happened in truth"));
        kept.entries().set(300, MirroredLog.entry(300, "what happened in truth"));
        kept.writeTiles(kept.entries().subList(0, 600));
        log.write("kept", log.checkpoint(kept.entries().subList(0, 600)));
        String mirror = folder.resolve("kept-log").toString();
        assertThat(compare("kept", 1, "--kept-log", mirror)).contains("index 77: a fork begins here: the history of 700 entries does not go on from that of 600");
        log.write("kept", log.checkpoint(log.entries().subList(0, 599)));
        assertThat(compare("kept", 0, "--kept-log", mirror)).startsWith("holds");
        kept.entries().set(650, MirroredLog.entry(650, "what happened in truth"));
        log.write("kept", log.checkpoint(kept.entries()));
        assertThat(compare("kept", 1, "--kept-log", mirror)).contains("a fork: two histories of 700 entries", "are not those of the checkpoint that was kept");
        kept.writeTiles(kept.entries());
        assertThat(compare("kept", 1, "--kept-log", mirror)).contains("index 77: a fork begins here: two histories of 700 entries were signed");
    }

    @Test
    void an_old_copy_put_in_its_place() {
        List<byte[]> more = new ArrayList<>(log.entries());
        more.add(MirroredLog.entry(700, "the last thing"));
        log.write("kept", log.checkpoint(more));
        assertThat(compare("kept", 1)).contains("index 700: the log had 701 entries and has 700");
    }

    @Test
    void another_key_than_the_one_that_is_known() {
        log.write("checkpoint", MirroredLog.of(folder.resolve("other"), SIZE).checkpoint(log.entries()));
        assertThat(verify(1)).contains("no key of the log that is believed has signed it");
    }

    @Test
    void what_cannot_be_looked_at_is_not_said_to_hold_or_not() {
        assertThat(run(2, "log", folder.resolve("nowhere").toString())).contains("could not be looked at");
        assertThat(run(2)).contains("verify BUNDLE");
        assertThat(run(2, "log")).contains("verify BUNDLE");
        assertThat(run(2, "log", "a", "--police", "x")).contains("verify BUNDLE");
        assertThat(run(2, "nowhere.zip")).contains("cannot be read");
    }

    private String verify(int status) {
        return run(status, "log", folder.toString(), "--policy", log.policy().toString());
    }

    private String compare(String kept, int status, String... options) {
        List<String> words = new ArrayList<>(List.of("checkpoints", folder.resolve(kept).toString(), folder.resolve("checkpoint").toString(),
                "--log", folder.toString(), "--policy", log.policy().toString()));
        words.addAll(List.of(options));
        return run(status, words.toArray(String[]::new));
    }

    private static String run(int status, String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int found = Verify.run(List.of(words), Console.to(new PrintStream(said, true, StandardCharsets.UTF_8)));
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(found).as(text).isEqualTo(status);
        return text;
    }
}
