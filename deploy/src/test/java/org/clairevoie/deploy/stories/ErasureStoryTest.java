package org.clairevoie.deploy.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.clairevoie.deploy.allinone.AllInOne;
import org.clairevoie.deploy.scene.Laboratory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// After an erasure nobody finds what a person said: in no row, in no file, in no line of output; and what would open it is gone too, from the
/// write-ahead log last. The service has a PostgreSQL of its own, so that every file of it is looked through.
@ExtendWith(OutputCaptureExtension.class)
class ErasureStoryTest {
    private static final String WORDS = "une phrase plantée, à ne jamais retrouver";
    private static final String PERSON = "la personne qui demande l'oubli";
    /// Written where the words must not be, so that every way of looking is seen to find something.
    private static final String BAIT = "un appât posé pour la recherche";
    private static final int SMALL_LOG_SEGMENTS = 40;

    @TempDir
    private Path folder;

    @Test
    void nothing_that_was_said_can_be_found_or_opened_any_more(CapturedOutput output) throws Exception {
        try (Laboratory laboratory = Laboratory.in(folder.resolve("postgres"), Map.of("min_wal_size", "32MB", "max_wal_size", "64MB"))) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(laboratory.create("erasure"));
            Path data = Files.createDirectories(folder.resolve("data"));
            RunningService service = RunningService.start(AllInOne.application(), source, data);
            try {
                tell(service.http(), new Traces(JdbcClient.create(source), folder.resolve("postgres"), data), output);
            } finally {
                service.stop();
            }
        }
    }

    private static void tell(Http http, Traces traces, CapturedOutput output) throws IOException {
        Vendor vendor = said(http);
        assertThat(http.read("/audit/journeys/" + vendor.accompanimentId).toString()).as("before, the key opens it").contains(WORDS);
        everyWayOfLookingFinds(traces, output);

        String key = http.ask("/persons/search", "{\"accompanimentId\":\"" + vendor.accompanimentId + "\"}").json().get("key").asString();
        byte[] wrapped = traces.database().sql("select wrapped from person_key where person = ?").param(key)
                .query((row, _) -> row.getBytes(1)).single();
        traces.settle();
        assertThat(traces.files(wrapped)).as("before, the wrapped key is in the files").isNotEmpty();
        assertThat(traces.segments(wrapped)).as("and in the write-ahead log").isNotEmpty();
        nowhere(traces, output);

        erased(http, key);
        traces.settle();
        assertThat(traces.files(wrapped)).as("the wrapped key").isEmpty();
        nowhere(traces, output);
        assertThat(traces.files(vendor.source().getBytes(StandardCharsets.UTF_8))).as("the search finds what is there").isNotEmpty();
        theLogForgetsTheKey(traces, wrapped);
        everyViewAnswersAndSaysSo(http, vendor);
    }

    private static Vendor said(Http http) {
        Vendor vendor = new Vendor(http, "https://vendor.example/erasure");
        vendor.accepted("o", "accompaniment-opened", "2026-01-05T09:00:00+01:00", """
                {"person":"%s","scheme":"CEJ","orientation":"SOCIAL","entryMode":"CHOSEN","territory":"2A004"}""".formatted(PERSON));
        vendor.accepted("s", "person-spoke", "2026-01-06T10:00:00+01:00", """
                {"kind":"WISH","text":"%s","authorship":"VERBATIM","lateReason":"%s"}""".formatted(WORDS, WORDS));
        vendor.accepted("c", "event-corrected", "2026-01-07T10:00:00+01:00", """
                {"reason":"%s","initiator":"PERSON","links":[{"type":"CORRECTS","to":"s"}],
                 "replacement":{"data":{"kind":"WISH","text":"%s","authorship":"VERBATIM"}}}""".formatted(WORDS, WORDS));
        vendor.posts("bad", "person-spoke", "2099-01-06T10:00:00+01:00", """
                {"kind":"WISH","text":"%s","authorship":"VERBATIM"}""".formatted(WORDS));
        http.until(vendor.path(""), shown -> shown.get("events").intValue() == 3);
        return vendor;
    }

    private static void everyWayOfLookingFinds(Traces traces, CapturedOutput output) throws IOException {
        byte[] bait = BAIT.getBytes(StandardCharsets.UTF_8);
        Path file = traces.folder().resolve("bait");
        traces.database().sql("create table bait (words text, bytes bytea)").update();
        traces.database().sql("insert into bait values (?, ?)").params(BAIT, bait).update();
        traces.database().sql("checkpoint").update();
        Files.write(file, bait);
        LoggerFactory.getLogger(ErasureStoryTest.class).warn(BAIT);
        assertThat(traces.tables(BAIT)).containsExactly("public.bait");
        assertThat(traces.files(bait)).contains(file).hasSizeGreaterThan(1);
        assertThat(traces.segments(bait)).isNotEmpty();
        assertThat(output.getAll()).contains(BAIT);
        traces.database().sql("drop table bait").update();
        Files.delete(file);
    }

    private static void nowhere(Traces traces, CapturedOutput output) throws IOException {
        for (String text : List.of(WORDS, "ne jamais retrouver", PERSON)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(traces.tables(text)).as(text).isEmpty();
            assertThat(traces.files(bytes)).as(text).isEmpty();
            assertThat(traces.segments(bytes)).as(text).isEmpty();
            assertThat(output.getAll()).doesNotContain(text);
        }
    }

    private static void erased(Http http, String key) {
        JsonNode asked = http.ask("/persons/" + key + "/erasure", "").json();
        String certificate = asked.get("certificate").asString();
        Awaitility.await("the certificate says that all is done").atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(200))
                .until(() -> http.read(certificate).get("state").asString().equals("DONE"));
        assertThat(http.read(certificate).get("accompaniments")).hasSize(1);
        assertThat(http.read(certificate).get("remains").toString()).contains("write-ahead log", "backups");
    }

    /// What the certificate says of it, measured: once every segment that there was has been written over or is gone.
    private static void theLogForgetsTheKey(Traces traces, byte[] wrapped) throws IOException {
        assertThat(traces.segments(wrapped)).as("that it remains there is true").isNotEmpty();
        int segments = 0;
        while (!traces.segments(wrapped).isEmpty() && segments < SMALL_LOG_SEGMENTS) {
            traces.nextSegment();
            segments++;
        }
        LoggerFactory.getLogger(ErasureStoryTest.class).warn("the write-ahead log forgot the key after {} segments", segments);
        assertThat(traces.segments(wrapped)).as("after %s segments", segments).isEmpty();
    }

    private static void everyViewAnswersAndSaysSo(Http http, Vendor vendor) {
        String audit = "/audit/journeys/" + vendor.accompanimentId;
        for (String answer : List.of(vendor.path(""), vendor.path("/timeline"), vendor.path("/contrast"), audit)) {
            JsonNode told = http.read(answer);
            assertThat(told.get("erased").asBoolean()).as(answer).isTrue();
            assertThat(told.toString()).as(answer).doesNotContain(WORDS);
        }
        assertThat(http.read("/journeys").get("items").get(0).get("erased").asBoolean()).isTrue();
        assertThat(http.get(vendor.path("/replay")).status()).isEqualTo(200);
        assertThat(http.read(vendor.path("/timeline")).get("items").toString()).contains("\"erased\":true");
        assertThat(vendor.posts("later", "person-spoke", "2026-01-08T10:00:00+01:00", """
                {"kind":"WISH","text":"encore","authorship":"VERBATIM"}""").status()).as("no words any more").isEqualTo(422);
        vendor.accepted("wordless", "margin-refused", "2026-01-08T10:00:00+01:00", "{\"refusedBy\":\"HIERARCHY\"}");
    }
}
