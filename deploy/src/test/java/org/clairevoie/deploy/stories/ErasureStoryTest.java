package org.clairevoie.deploy.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clairevoie.access.Role;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// After an erasure nobody finds what a person said: in no table's files, in no line of output; and what would open it is gone too.
@ExtendWith(OutputCaptureExtension.class)
class ErasureStoryTest {
    private static final String WORDS = "une phrase plantée, à ne jamais retrouver";
    private static final String PERSON = "la personne qui demande l'oubli";
    private final RunningService service = RunningService.shared();
    private final Http http = service.http();
    private final JdbcClient database = JdbcClient.create(service.database());

    @Test
    void nothing_that_was_said_can_be_found_or_opened_any_more(CapturedOutput output) throws IOException, InterruptedException {
        Vendor vendor = new Vendor(http, "https://vendor.example/erasure");
        vendor.accepted("o", "accompaniment-opened", "2026-01-05T09:00:00+01:00", """
                {"person":"%s","scheme":"CEJ","orientation":"SOCIAL","entryMode":"CHOSEN","territory":"2A004"}""".formatted(PERSON));
        vendor.accepted("s", "person-spoke", "2026-01-06T10:00:00+01:00", """
                {"kind":"WISH","text":"%s","authorship":"VERBATIM","lateReason":"%s"}""".formatted(WORDS, WORDS));
        vendor.accepted("c", "event-corrected", "2026-01-07T10:00:00+01:00", """
                {"reason":"%s","initiator":"PERSON","links":[{"type":"CORRECTS","to":"s"}],
                 "replacement":{"data":{"kind":"WISH","text":"%s","authorship":"VERBATIM"}}}""".formatted(WORDS, WORDS));
        http.until(vendor.path(""), shown -> shown.get("events").intValue() == 3);
        assertThat(http.read("/audit/journeys/" + vendor.accompanimentId).toString()).as("before, the key opens it").contains(WORDS);
        String key = officer("POST", "/persons/search", "{\"accompanimentId\":\"" + vendor.accompanimentId + "\"}").get("key").asString();
        byte[] wrapped = database.sql("select wrapped from person_key where person = ?").param(key).query((row, _) -> row.getBytes(1)).single();
        settle();
        assertThat(filesThatHold(wrapped)).as("before, the wrapped key is in the files").isNotEmpty();
        assertThat(filesThatHold(WORDS.getBytes(StandardCharsets.UTF_8))).as("never in the clear").isEmpty();

        JsonNode asked = officer("POST", "/persons/" + key + "/erasure", "");
        Awaitility.await("the certificate says that all is done").atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(200))
                .until(() -> officer("GET", asked.get("certificate").asString(), "").get("state").asString().equals("DONE"));
        JsonNode certificate = officer("GET", asked.get("certificate").asString(), "");
        assertThat(certificate.get("accompaniments")).hasSize(1);
        assertThat(certificate.get("remains").toString()).contains("write-ahead log", "backups");

        settle();
        assertThat(filesThatHold(wrapped)).as("the wrapped key").isEmpty();
        assertThat(filesThatHold(WORDS.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(filesThatHold(PERSON.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(filesThatHold(vendor.source().getBytes(StandardCharsets.UTF_8))).as("the search finds what is there").isNotEmpty();
        assertThat(output.getAll()).doesNotContain(WORDS).doesNotContain(PERSON);
        assertThat(http.read("/audit/journeys/" + vendor.accompanimentId).toString()).doesNotContain(WORDS).contains("personal-data-erased");
        assertThat(http.read(vendor.path("/timeline")).toString()).doesNotContain(WORDS).contains("\"erased\":true");
    }

    /// What PostgreSQL holds in memory goes into its files, and every table is written anew.
    private void settle() {
        database.sql("vacuum full").update();
        database.sql("checkpoint").update();
    }

    /// Every file of this database but the write-ahead log, which the certificate names as what remains.
    private List<Path> filesThatHold(byte[] bytes) throws IOException {
        String folder = database.sql("select current_setting('data_directory')").query((row, _) -> row.getString(1)).single();
        String name = new String(bytes, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).filter(file -> !file.toString().contains("pg_wal")).filter(file -> holds(file, name)).toList();
        }
    }

    /// A file that PostgreSQL deletes meanwhile holds nothing.
    private static boolean holds(Path file, String name) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(name);
        } catch (IOException gone) {
            return false;
        }
    }

    private JsonNode officer(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.address().resolve(path)).timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TestIssuer.token(Role.PRIVACY_OFFICER)).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s %s: %s", method, path, answer.body()).isIn(200, 202);
        return EventJson.MAPPER.readTree(answer.body());
    }
}
