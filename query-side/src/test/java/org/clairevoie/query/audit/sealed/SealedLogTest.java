package org.clairevoie.query.audit.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.access.Role;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.testing.TestIssuer;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.Rotation;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.note.VerifierKey;
import org.clairevoie.transparency.proof.TlogProof;
import org.clairevoie.transparency.tiles.EntryBundle;
import org.clairevoie.transparency.tiles.Tile;
import org.clairevoie.transparency.tiles.TileId;
import org.clairevoie.transparency.tiles.TilePath;
import org.clairevoie.transparency.tiles.TiledTree;
import org.clairevoie.transparency.tree.Consistency;
import org.clairevoie.transparency.tree.Hash;
import org.clairevoie.transparency.tree.Merkle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SealedLogTest {
    private static final Queries QUERIES = new Queries();
    private static final Http HTTP = QUERIES.http();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void what_is_recorded_is_sealed_and_its_proof_holds_by_itself() {
        long position = recorded(3);
        TlogProof proof = TlogProof.parse(HTTP.get("/audit/events/" + position + "/proof").body());
        Checkpoint checkpoint = Checkpoint.parse(proof.checkpoint().text());
        assertThat(proof.inclusion().index()).isEqualTo(position);
        assertThat(proof.inclusion().holds(Merkle.leaf(envelope(position)), checkpoint.root())).isTrue();
        assertThat(proof.checkpoint().signers(keys()).valid()).hasSize(2);
        assertThat(proof.inclusion().holds(Merkle.leaf(envelope(position - 1)), checkpoint.root())).isFalse();
    }

    @Test
    void tiles_and_entries_lead_to_the_root_that_is_signed_and_may_be_kept_for_ever() throws Exception {
        for (int journey = 0; journey < 3; journey++) {
            recorded(100);
        }
        Checkpoint checkpoint = checkpoint();
        assertThat(checkpoint.size()).isGreaterThan(256);
        List<Hash> leaves = new ArrayList<>();
        TiledTree tree = new TiledTree(id -> Tile.of(bytes("/audit/" + TilePath.of(id, id.width(checkpoint.size()))).body()));
        assertThat(Merkle.root(tree, checkpoint.size())).isEqualTo(checkpoint.root());
        for (long bundle = 0; bundle << Tile.HEIGHT < checkpoint.size(); bundle++) {
            byte[] entries = bytes("/audit/" + TilePath.entries(bundle, new TileId(0, bundle).width(checkpoint.size()))).body();
            EntryBundle.decode(entries).forEach(entry -> leaves.add(Merkle.leaf(entry)));
        }
        assertThat(leaves).hasSize((int) checkpoint.size()).last().isEqualTo(tree.hash(0, checkpoint.size() - 1));
        assertThat(bytes("/audit/tile/0/000").headers().firstValue("cache-control").orElse("")).contains("immutable", "public");
        assertThat(bytes("/audit/tile/entries/000").headers().firstValue("cache-control").orElse("")).contains("immutable", "private");
        assertThat(bytes("/audit/tile/0/000.p/17").body()).isEqualTo(java.util.Arrays.copyOf(bytes("/audit/tile/0/000").body(), 17 * Hash.BYTES));
        assertThat(HTTP.get("/audit/checkpoint").header("cache-control")).isEqualTo("no-cache");
        assertThat(HTTP.get("/audit/checkpoint").contentType()).isEqualToIgnoringCase("text/plain;charset=utf-8");
    }

    @Test
    void every_checkpoint_goes_on_from_those_before() {
        recorded(2);
        Checkpoint before = checkpoint();
        recorded(3);
        Checkpoint now = checkpoint();
        JsonNode told = HTTP.read("/audit/consistency?from=" + before.size() + "&to=" + now.size());
        List<Hash> path = new ArrayList<>();
        told.get("path").forEach(hash -> path.add(Hash.parse(hash.asString())));
        assertThat(new Consistency(before.size(), now.size(), path).holds(before.root(), now.root())).isTrue();
        JsonNode last = HTTP.read("/audit/checkpoints?limit=500").get("items");
        Checkpoint listed = Checkpoint.parse(SignedNote.parse(last.get(last.size() - 1).get("checkpoint").asString()).text());
        assertThat(listed.size()).isGreaterThanOrEqualTo(now.size());
    }

    @Test
    void what_no_checkpoint_covers_is_not_there() {
        recorded(1);
        HTTP.refused("/audit/events/9999999/proof", 404);
        HTTP.refused("/audit/events/-1/proof", 404);
        HTTP.refused("/audit/tile/0/999", 404);
        HTTP.refused("/audit/tile/0/000.p/256", 404);
        HTTP.refused("/audit/tile/9/000", 404);
        HTTP.refused("/audit/tile/entries/x001/000", 404);
        HTTP.refused("/audit/consistency?from=5&to=2", 400);
        HTTP.refused("/audit/consistency?from=0&to=99999999", 400);
        HTTP.refused("/audit/checkpoints?limit=0", 400);
    }

    @Test
    void keys_are_changed_in_the_open_and_what_was_signed_before_goes_on_holding() {
        try (Queries own = new Queries()) {
            own.record(Queries.journey());
            Http http = own.http();
            await("it is sealed").atMost(Duration.ofSeconds(30)).until(() -> http.get("/audit/events/0/proof").status() == 200);
            SignedNote before = SignedNote.parse(http.get("/audit/checkpoint").body());
            List<VerifierKey> old = keys(http.read("/audit/keys").get(0));
            assertThat(http.send("POST", "/actuator/sealing", "Content-Type", "application/json").status()).isEqualTo(200);
            JsonNode after = http.read("/audit/keys").get(1);
            SignedNote said = SignedNote.parse(after.get("rotation").asString());
            Rotation rotation = Rotation.parse(said.text());
            assertThat(rotation.last()).isEqualTo(Checkpoint.parse(before.text()));
            assertThat(rotation.next()).isEqualTo(keys(after));
            assertThat(said.signers(List.of(old.getFirst(), rotation.next().getFirst())).valid()).hasSize(2);
            SignedNote cosigned = SignedNote.parse(http.get("/audit/checkpoint").body());
            assertThat(cosigned.signers(old).valid()).hasSize(2);
            assertThat(cosigned.signers(rotation.next()).valid()).hasSize(2);
            own.record(Queries.journey());
            await("the new keys seal").atMost(Duration.ofSeconds(30)).until(() -> http.get("/audit/events/1/proof").status() == 200);
            SignedNote now = SignedNote.parse(http.get("/audit/checkpoint").body());
            assertThat(now.signers(rotation.next()).valid()).hasSize(2);
            assertThat(now.signers(old).valid()).isEmpty();
        }
    }

    @Test
    void health_tells_how_far_the_sealing_is_and_is_red_when_it_cannot_go_on() {
        try (Queries own = new Queries()) {
            own.record(Queries.journey());
            await("it is sealed").atMost(Duration.ofSeconds(30)).until(() -> own.http().get("/audit/events/0/proof").status() == 200);
            assertThat(own.http().read("/actuator/health").get("status").asString()).isEqualTo("UP");
            own.database().sql("update sealed.head set root = sha256('another')").update();
            own.record(Queries.journey());
            await("health is red").atMost(Duration.ofSeconds(30)).until(() -> own.http().get("/actuator/health").status() == 503);
        }
    }

    /// @return the position of the last of so many events, once it is sealed
    private static long recorded(int events) {
        JourneyWriter journey = Queries.journey();
        for (int event = 1; event < events; event++) {
            journey.on(event).tellsAlso(Facts.barrier());
        }
        long position = QUERIES.record(journey.events()).getLast().position();
        await("it is sealed").atMost(Duration.ofSeconds(30)).until(() -> HTTP.get("/audit/events/" + position + "/proof").status() == 200);
        return position;
    }

    private static Checkpoint checkpoint() {
        return Checkpoint.parse(SignedNote.parse(HTTP.get("/audit/checkpoint").body()).text());
    }

    private static List<VerifierKey> keys() {
        return keys(HTTP.read("/audit/keys").get(0));
    }

    private static List<VerifierKey> keys(JsonNode told) {
        List<VerifierKey> keys = new ArrayList<>();
        told.get("vkeys").forEach(vkey -> keys.add(VerifierKey.parse(vkey.asString())));
        return keys;
    }

    private static byte[] envelope(long position) {
        return QUERIES.database().sql("select envelope from event_log where position = ?").param(position).query((row, _) -> row.getBytes(1)).single();
    }

    private static HttpResponse<byte[]> bytes(String path) {
        try {
            HttpResponse<byte[]> answer =
                    CLIENT.send(HttpRequest.newBuilder(URI.create(HTTP.address() + path))
                            .header("Authorization", "Bearer " + TestIssuer.token(Role.AUDITOR)).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path + new String(answer.body(), StandardCharsets.ISO_8859_1)).isEqualTo(200);
            return answer;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
