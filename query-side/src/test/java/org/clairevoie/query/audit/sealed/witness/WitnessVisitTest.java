package org.clairevoie.query.audit.sealed.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.clairevoie.query.projection.LoggedDatabase;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.KeyType;
import org.clairevoie.transparency.note.NoteSignature;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.note.SigningKey;
import org.clairevoie.transparency.policy.Quorum;
import org.clairevoie.transparency.proof.AddCheckpoint;
import org.clairevoie.transparency.tiles.GrowingTree;
import org.clairevoie.transparency.tiles.Tile;
import org.clairevoie.transparency.tiles.TileId;
import org.clairevoie.transparency.tiles.TiledTree;
import org.clairevoie.transparency.tree.Consistency;
import org.clairevoie.transparency.tree.Hash;
import org.clairevoie.transparency.tree.Merkle;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is made of whatever a witness answers: the last word counts, and each speaks for itself alone.
class WitnessVisitTest {
    private static final SigningKey LOG = SigningKey.generate("log.example/visited", KeyType.ED25519);
    private static final SigningKey COURT = SigningKey.generate("witness.example/court", KeyType.ED25519_COSIGNATURE);
    private final LoggedDatabase logged = LoggedDatabase.fresh();
    private final WitnessRows rows = new WitnessRows(logged.client(), List.of("court", "liar"));
    private final WitnessVisit visit = new WitnessVisit(rows, new GrowingLog(), Clock.systemUTC(), Duration.ofSeconds(30));
    private final GrowingTree tree = GrowingTree.empty();
    private final Map<TileId, Tile> tiles = new HashMap<>();
    private final HttpServer door;

    WitnessVisitTest() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        Flyway.configure().dataSource(logged.source()).locations("classpath:org/clairevoie/query/audit/sealed")
                .schemas("sealed").table("sealed_log_migrations").load().migrate();
        door.start();
        grow(5);
    }

    @AfterEach
    void close() {
        door.stop(0);
    }

    @Test
    void a_size_that_is_made_up_counts_until_the_witness_says_otherwise() {
        answers("liar", _ -> new Said(409, "999999999999"));
        visited("liar");
        assertThat(seen("liar").doubts()).isTrue();
        assertThat(seen("liar").answer()).contains("says that it has cosigned 999999999999 entries, and this log has 5");
        assertThat(seen("liar").size()).as("nothing signed shows it").isZero();
        answers("liar", WitnessVisitTest::cosigned);
        visited("liar");
        assertThat(seen("liar")).isEqualTo(new WitnessRows.Seen("liar", 5, "", false));
    }

    @Test
    void who_lies_hides_nobody_else() {
        answers("liar", _ -> new Said(409, "999999999999"));
        answers("court", WitnessVisitTest::cosigned);
        visited("liar");
        visited("court");
        assertThat(rows.all()).extracting(WitnessRows.Seen::name, WitnessRows.Seen::size, WitnessRows.Seen::doubts)
                .containsExactly(tuple("court", 5L, false), tuple("liar", 0L, true));
    }

    @Test
    void what_was_doubted_stands_while_the_witness_cannot_be_asked() {
        answers("court", _ -> new Said(422, ""));
        visited("court");
        answers("court", _ -> new Said(500, ""));
        visited("court");
        assertThat(seen("court")).isEqualTo(new WitnessRows.Seen("court", 0, "answered 500", true));
    }

    @Test
    void one_that_was_further_than_there_is_is_asked_all_the_same() {
        answers("court", WitnessVisitTest::cosigned);
        visited("court");
        logged.client().sql("update sealed.witness set size = 7").update();
        answers("court", asked -> asked.oldSize() == 5 ? cosigned(asked) : new Said(409, "5"));
        visited("court");
        assertThat(seen("court")).isEqualTo(new WitnessRows.Seen("court", 5, "", false));
    }

    @Test
    void what_is_no_answer_is_told_shortly() {
        for (String size : List.of("-5", "", "a lot ".repeat(20_000), "99999999999999999999")) {
            answers("court", _ -> new Said(409, size));
            visited("court");
            assertThat(seen("court")).isEqualTo(new WitnessRows.Seen("court", 0, "answered 409 without a size", false));
        }
        answers("court", _ -> new Said(200, "nothing that was signed ".repeat(2_000)));
        visited("court");
        assertThat(seen("court").answer()).hasSizeLessThan(300);
        answers("court", asked -> new Said(409, asked.oldSize() == 2 ? "3" : "2"));
        visited("court");
        assertThat(seen("court")).isEqualTo(new WitnessRows.Seen("court", 0, "says one size and then another", false));
    }

    @Test
    void one_that_is_asked_no_more_counts_no_more() {
        answers("liar", _ -> new Said(409, "999999999999"));
        visited("liar");
        assertThat(new WitnessRows(logged.client(), List.of("court")).all()).isEmpty();
    }

    private record Said(int status, String body) {}

    private static Said cosigned(AddCheckpoint asked) {
        return new Said(200, COURT.sign(asked.checkpoint().text(), 1_700_000_000).line() + "\n");
    }

    private void answers(String witness, Function<AddCheckpoint, Said> answer) {
        String path = "/" + witness + "/add-checkpoint";
        try {
            door.removeContext(path);
        } catch (IllegalArgumentException none) {
            // It is the first answer of this one.
        }
        door.createContext(path, exchange -> {
            try (exchange) {
                Said said = answer.apply(AddCheckpoint.parse(exchange.getRequestBody().readAllBytes()));
                byte[] body = said.body().getBytes(UTF_8);
                exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
                if (body.length > 0) {
                    exchange.getResponseBody().write(body);
                }
            }
        });
    }

    private void visited(String witness) {
        rows.claim(witness, Instant.EPOCH.plusSeconds(1), Duration.ofSeconds(1));
        visit.of(new Quorum.Witness(witness, COURT.verifier(), "http://localhost:" + door.getAddress().getPort() + "/" + witness));
    }

    private WitnessRows.Seen seen(String witness) {
        return rows.seen(witness);
    }

    private void grow(int entries) {
        for (int entry = 0; entry < entries; entry++) {
            tree.add(Merkle.leaf(("entry " + entry).getBytes(UTF_8)));
        }
        tiles.putAll(tree.takeChanged());
    }

    private final class GrowingLog implements WitnessVisit.Sources {
        @Override
        public SignedNote kept() {
            String text = new Checkpoint("log.example/visited", tree.size(), tree.root()).text();
            return new SignedNote(text, List.of(LOG.sign(text, 0)));
        }

        @Override
        public List<Hash> path(long from, long to) {
            return Consistency.of(from, to, new TiledTree(id -> Objects.requireNonNull(tiles.get(id)))).path();
        }

        @Override
        public void cosigned(long size, String witness, List<NoteSignature> lines, Instant now) {
            assertThat(lines).isNotEmpty();
        }
    }
}
