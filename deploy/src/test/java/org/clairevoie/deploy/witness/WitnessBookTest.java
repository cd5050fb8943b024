package org.clairevoie.deploy.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.KeyType;
import org.clairevoie.transparency.note.NoteSignature;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.note.SigningKey;
import org.clairevoie.transparency.note.VerifierKey;
import org.clairevoie.transparency.proof.AddCheckpoint;
import org.clairevoie.transparency.tiles.GrowingTree;
import org.clairevoie.transparency.tiles.Tile;
import org.clairevoie.transparency.tiles.TileId;
import org.clairevoie.transparency.tiles.TiledTree;
import org.clairevoie.transparency.tree.Consistency;
import org.clairevoie.transparency.tree.Hash;
import org.clairevoie.transparency.tree.Merkle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every answer of c2sp.org/tlog-witness.
class WitnessBookTest {
    private static final String ORIGIN = "log.example/one";
    private static final SigningKey LOG = SigningKey.generate(ORIGIN, KeyType.ED25519);

    @TempDir
    private Path folder;

    private WitnessKeys keys = new WitnessKeys(List.of());
    private WitnessBook book = new WitnessBook(Path.of("/nowhere"), keys, List.of(), Clock.systemUTC());

    @BeforeEach
    void open() throws IOException {
        keys = WitnessKeys.open(folder.resolve("witness.key"), "witness.example/w");
        book = again();
    }

    @Test
    void what_goes_on_from_what_was_seen_is_cosigned_under_both_keys() {
        WitnessBook.Answer first = add(0, 10);
        assertThat(first.status()).isEqualTo(200);
        List<NoteSignature> lines = first.body().lines().map(NoteSignature::parse).toList();
        List<VerifierKey> verifiers = keys.keys().stream().map(SigningKey::verifier).toList();
        assertThat(new SignedNote(note(10, "entry").text(), lines).signers(verifiers).valid()).hasSize(2);
        assertThat(add(10, 10).status()).as("the same again").isEqualTo(200);
        assertThat(add(10, 25).status()).isEqualTo(200);
    }

    @Test
    void it_remembers_after_a_restart_and_shows_what_it_saw() throws IOException {
        add(0, 10);
        book = again();
        assertThat(add(0, 12).status()).isEqualTo(409);
        assertThat(add(10, 12).status()).isEqualTo(200);
        String hash = HexFormat.of().formatHex(Hash.sha256(ORIGIN.getBytes(StandardCharsets.UTF_8)).bytes());
        SignedNote seen = SignedNote.parse(Objects.requireNonNull(book.last(hash)));
        assertThat(Checkpoint.parse(seen.text()).size()).isEqualTo(12);
        assertThat(seen.signatures()).hasSize(3);
        assertThat(book.last("../witness.key")).isNull();
    }

    @Test
    void from_another_size_than_it_knows_it_says_which_it_knows() {
        add(0, 10);
        WitnessBook.Answer answer = add(8, 12);
        assertThat(answer).isEqualTo(new WitnessBook.Answer(409, "text/x.tlog.size", "10\n"));
        assertThat(add(20, 12).status()).isEqualTo(400);
    }

    @Test
    void what_does_not_go_on_from_there_is_not_signed() {
        add(0, 10);
        assertThat(add(new AddCheckpoint(10, Consistency.of(10, 12, tree(12, "other")).path(), note(12, "other"))).status()).isEqualTo(422);
        assertThat(add(new AddCheckpoint(10, List.of(), note(10, "other"))).status()).isEqualTo(422);
        assertThat(add(new AddCheckpoint(10, List.of(), note(12, "entry"))).status()).isEqualTo(422);
        assertThat(add(10, 12).status()).isEqualTo(200);
    }

    @Test
    void a_proof_from_nothing_and_an_empty_tree_with_a_root_are_refused() {
        assertThat(add(new AddCheckpoint(0, List.of(Merkle.EMPTY), note(5, "entry"))).status()).isEqualTo(422);
        String odd = new Checkpoint(ORIGIN, 0, Merkle.leaf(new byte[0])).text();
        assertThat(add(new AddCheckpoint(0, List.of(), new SignedNote(odd, List.of(LOG.sign(odd, 0))))).status()).isEqualTo(422);
    }

    @Test
    void other_logs_other_keys_and_other_texts_are_refused() {
        SigningKey stranger = SigningKey.generate(ORIGIN, KeyType.ED25519);
        String text = note(5, "entry").text();
        assertThat(add(new AddCheckpoint(0, List.of(), new SignedNote(text, List.of(stranger.sign(text, 0))))).status()).isEqualTo(403);
        NoteSignature spoilt = LOG.sign("another text\n", 0);
        assertThat(add(new AddCheckpoint(0, List.of(), new SignedNote(text, List.of(spoilt)))).status()).isEqualTo(403);
        String other = text.replace("one", "two");
        assertThat(add(new AddCheckpoint(0, List.of(), new SignedNote(other, List.of(LOG.sign(other, 0))))).status()).isEqualTo(404);
        for (String wrong : List.of("", "old 0\n", "old x\n\n" + note(5, "entry"), "old 0\n\nno note")) {
            assertThat(add(wrong.getBytes(StandardCharsets.UTF_8)).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void of_many_that_come_at_once_only_one_line_of_them_is_signed() throws Exception {
        add(0, 10);
        List<Future<Integer>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int size = 11; size < 40; size++) {
                int to = size;
                asked.add(threads.submit(() -> add(10, to).status()));
            }
        }
        int signed = 0;
        for (Future<Integer> each : asked) {
            signed += each.get() == 200 ? 1 : 0;
        }
        assertThat(signed).isEqualTo(1);
    }

    private WitnessBook again() {
        return new WitnessBook(folder, keys, List.of(LOG.verifier()), Clock.systemUTC());
    }

    private WitnessBook.Answer add(int from, int to) {
        List<Hash> path = from > to ? List.of() : Consistency.of(from, to, tree(to, "entry")).path();
        return add(new AddCheckpoint(from, path, note(to, "entry")));
    }

    private WitnessBook.Answer add(AddCheckpoint asked) {
        return add(asked.toString().getBytes(StandardCharsets.UTF_8));
    }

    private WitnessBook.Answer add(byte[] body) {
        try {
            return book.add(body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static SignedNote note(int size, String what) {
        String text = new Checkpoint(ORIGIN, size, Merkle.root(tree(size, what), size)).text();
        return new SignedNote(text, List.of(LOG.sign(text, 0)));
    }

    private static TiledTree tree(int size, String what) {
        GrowingTree tree = GrowingTree.empty();
        for (int entry = 0; entry < size; entry++) {
            tree.add(Merkle.leaf((what + entry).getBytes(StandardCharsets.UTF_8)));
        }
        Map<TileId, Tile> tiles = tree.takeChanged();
        return new TiledTree(id -> Objects.requireNonNull(tiles.get(id)));
    }
}
