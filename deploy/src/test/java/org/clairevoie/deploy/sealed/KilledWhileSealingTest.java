package org.clairevoie.deploy.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.deploy.allinone.AllInOne;
import org.clairevoie.deploy.scene.Laboratory;
import org.clairevoie.deploy.scene.ServiceProcess;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.Vendor;
import org.clairevoie.testing.TestIssuer;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;

/// Killed with `kill -9` while it seals, again and again: no checkpoint that anybody saw is ever taken back (I10), and what was
/// acknowledged is sealed after the next start (I11).
class KilledWhileSealingTest {
    private static final int KILLS = 3;
    private static final int BATCH = 200;

    @TempDir
    private Path folder;

    private final List<byte[]> seen = new ArrayList<>();
    private int acknowledged;

    @Test
    void no_checkpoint_is_taken_back_and_nothing_acknowledged_stays_unsealed() throws Exception {
        try (Laboratory laboratory = Laboratory.in(folder.resolve("postgres"))) {
            String url = laboratory.create("sealed");
            for (int kill = 0; kill < KILLS; kill++) {
                ServiceProcess service = start(url);
                postUntilItIsKilled(service);
            }
            try (ServiceProcess service = start(url)) {
                Download download = new Download(service.address());
                await("all of it is sealed").atMost(Duration.ofSeconds(60)).until(() -> download.checkpoint().size() >= acknowledged);
                download.mirror(folder.resolve("mirror"));
            }
        }
        assertThat(Verified.of("log", folder.resolve("mirror"))).extracting(Verified::status).isEqualTo(Verified.HOLDS);
        assertThat(seen).hasSizeGreaterThan(KILLS);
        for (byte[] note : seen) {
            Files.write(folder.resolve("kept"), note);
            Verified verified = Verified.of("checkpoints", folder.resolve("kept"), folder.resolve("mirror/checkpoint"), "--log", folder.resolve("mirror"));
            assertThat(verified.status()).as(verified.said()).isEqualTo(Verified.HOLDS);
        }
    }

    private void postUntilItIsKilled(ServiceProcess service) throws IOException {
        Http http = new Http(service.address());
        Download download = new Download(service.address());
        AtomicInteger batches = new AtomicInteger();
        Vendor vendor = Vendor.withOpenAccompaniment(http);
        Thread posting = Thread.ofVirtual().start(() -> postAsLongAsItAnswers(http, vendor, batches));
        long sealedBefore = download.checkpoint().size();
        await("it is in the middle of it").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(() -> {
            byte[] note = download.get("/audit/checkpoint");
            seen.add(note);
            return batches.get() > 2 && Checkpoint.parse(SignedNote.parse(note).text()).size() > sealedBefore + BATCH;
        });
        service.kill();
        await("the sender sees it").atMost(Duration.ofSeconds(60)).until(() -> !posting.isAlive());
        acknowledged += batches.get() * BATCH + 1;
    }

    private static void postAsLongAsItAnswers(Http http, Vendor vendor, AtomicInteger batches) {
        try {
            while (http.post(batch(vendor).toString(), "application/cloudevents-batch+json").status() == 200) {
                batches.incrementAndGet();
            }
        } catch (UncheckedIOException killed) {
            // What was not acknowledged need not be sealed.
            assertThat(batches).hasPositiveValue();
        }
    }

    private static ArrayNode batch(Vendor vendor) {
        ArrayNode batch = EventJson.MAPPER.createArrayNode();
        for (int event = 0; event < BATCH; event++) {
            batch.add(vendor.event(UUID.randomUUID().toString(), "margin-refused", "2026-01-12T10:00:00+01:00", "{\"refusedBy\":\"HIERARCHY\"}"));
        }
        return batch;
    }

    private ServiceProcess start(String url) throws IOException {
        return ServiceProcess.start(AllInOne.class, List.of(), Map.of(
                "CLAIREVOIE_DATA", folder.resolve("data").toString(), "CLAIREVOIE_DATABASE_URL", url,
                "CLAIREVOIE_SECURITY_ISSUER", TestIssuer.ISSUER,
                "CLAIREVOIE_SECURITY_JWKSET", Objects.requireNonNull(TestIssuer.settings().get("clairevoie.security.jwk-set"))));
    }
}
