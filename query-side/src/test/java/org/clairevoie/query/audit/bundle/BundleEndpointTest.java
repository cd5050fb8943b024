package org.clairevoie.query.audit.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clairevoie.access.Role;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.testing.TestIssuer;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.policy.Policy;
import org.clairevoie.transparency.proof.TlogProof;
import org.clairevoie.transparency.tree.Hash;
import org.clairevoie.transparency.tree.Merkle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BundleEndpointTest {
    private static final Queries QUERIES = new Queries();

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void a_bundle_holds_the_whole_history_with_its_proofs_and_what_it_takes_to_read_them() throws Exception {
        JourneyWriter journey = Queries.journey().on(2).tellsAlso(Facts.barrier()).tellsAlso(Facts.service());
        long last = QUERIES.record(journey.events()).getLast().position();
        await("it is sealed").atMost(Duration.ofSeconds(30)).until(() -> QUERIES.http().get("/audit/events/" + last + "/proof").status() == 200);
        Map<String, byte[]> files = bundle(journey.id());
        assertThat(files).containsKeys("README.txt", "checkpoint", "policy", "manifest", "grids/clairevoie-1.json",
                "types/accompaniment.accompaniment-opened.v1.json");
        SignedNote checkpoint = SignedNote.parse(text(files, "checkpoint"));
        Checkpoint root = Checkpoint.parse(checkpoint.text());
        Policy policy = Policy.parse(text(files, "policy"));
        assertThat(policy.judge(checkpoint, root.origin()).holds()).isTrue();
        for (RecordedEvent event : journey.events()) {
            long position = last - journey.events().size() + 1 + event.sequence();
            String name = "events/%012d".formatted(position);
            TlogProof proof = TlogProof.parse(text(files, name + ".tlog-proof"));
            assertThat(proof.checkpoint()).isEqualTo(checkpoint);
            assertThat(proof.inclusion().holds(Merkle.leaf(Objects.requireNonNull(files.get(name + ".json"))), root.root())).isTrue();
        }
        assertThat(text(files, "access-log.ndjson")).contains("\"what\":\"/audit/journeys/" + journey.id() + "/bundle\"", "\"role\":\"auditor\"");
        assertThat(text(files, "mark.json")).contains("\"erased\":false,\"restricted\":false,\"asOf\":\"");
        SignedNote manifest = SignedNote.parse(text(files, "manifest"));
        assertThat(manifest.signers(policy.logs()).holds()).isTrue();
        assertThat(manifest.text()).contains("journey " + journey.id(), "events 3\n",
                HexFormat.of().formatHex(Hash.sha256(Objects.requireNonNull(files.get("policy"))).bytes()) + "  policy\n");
    }

    @Test
    void there_is_none_of_a_journey_that_is_not_there() {
        QUERIES.http().refused("/audit/journeys/" + new UUID(0, 0) + "/bundle", 404);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> bundle(UUID journey) throws Exception {
        URI address = URI.create(QUERIES.http().address() + "/audit/journeys/" + journey + "/bundle");
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + TestIssuer.token(Role.AUDITOR)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/zip");
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
