package org.clairevoie.deploy.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.clairevoie.access.Role;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.deploy.allinone.AllInOne;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.RunningService;
import org.clairevoie.deploy.stories.Vendor;
import org.clairevoie.testing.TestDatabase;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ArrayNode;

/// Start, post, take away, verify: "holds". Whatever is changed afterwards, in the file or in the database, is found and named.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SealedStoryTest {
    private static final int EVENTS = 320;
    private static final String SAID = "La personne a dit : « je préfère le matin »";

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static Vendor vendor;
    private static Rezipped bundle;

    @BeforeAll
    static void post() throws IOException {
        service = RunningService.start(AllInOne.application(), TestDatabase.fresh(), folder.resolve("data"));
        vendor = Vendor.withOpenAccompaniment(service.http());
        ArrayNode batch = EventJson.MAPPER.createArrayNode();
        for (int event = 1; event < EVENTS; event++) {
            batch.add(vendor.event("word-" + event, "person-spoke", "2026-01-12T10:00:00+01:00", """
                    {"kind":"WISH","text":"%s","authorship":"VERBATIM"}""".formatted(SAID)));
        }
        assertThat(service.http().post(batch.toString(), "application/cloudevents-batch+json").status()).isEqualTo(200);
        await("all of it is sealed").atMost(Duration.ofSeconds(30)).until(() -> download().checkpoint().size() == EVENTS);
        bundle = new Rezipped(download().get("/audit/journeys/" + vendor.accompanimentId + "/bundle"));
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    @Order(1)
    void a_history_taken_away_holds_offline_and_tells_nothing_that_was_said() throws IOException {
        Path file = folder.resolve("history.zip");
        Files.write(file, bundle.bundle());
        assertThat(Verified.of(file, "--policy", policy())).satisfies(verified -> {
            assertThat(verified.status()).as(verified.said()).isEqualTo(Verified.HOLDS);
            assertThat(verified.said()).startsWith("holds").contains("320 events, each at its place among the 320");
        });
        assertThat(Verified.bundle(file).said()).startsWith("holds").contains("the keys that the bundle brings itself");
        for (byte[] content : bundle.files().values()) {
            assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("je préfère le matin");
        }
    }

    @Test
    @Order(2)
    void a_byte_changed_in_an_entry_or_its_proof_names_the_index() throws IOException {
        for (int at = 0; at < 400; at += 61) {
            assertThat(broken(Rezipped.flipped("events/%012d.json".formatted(17), at))).contains("index 17: ");
            assertThat(broken(Rezipped.flipped("events/%012d.tlog-proof".formatted(301), at))).contains("index 301: ");
        }
    }

    @Test
    @Order(3)
    void a_byte_changed_in_anything_else_names_the_file() throws IOException {
        Map<String, byte[]> files = bundle.files();
        for (String name : files.keySet().stream().filter(name -> !name.startsWith("events/")).toList()) {
            String where = name.equals("checkpoint") || name.equals("manifest") ? "the " + name : name.equals("policy") ? "" : "the file " + name;
            int last = Objects.requireNonNull(files.get(name)).length - 3;
            for (int at : List.of(0, last / 2, last)) {
                assertThat(broken(Rezipped.flipped(name, at), "--policy", policy())).as("byte %d of %s", at, name)
                        .containsAnyOf(where, "not a checkpoint", "a note", "signature");
            }
        }
    }

    @Test
    @Order(4)
    void entries_left_out_put_in_or_exchanged_are_named() throws IOException {
        assertThat(broken(files -> files.keySet().removeIf(name -> name.startsWith("events/%012d".formatted(42)))))
                .contains("index 43: its sequence is 43 where 42 is due");
        assertThat(broken(files -> files.keySet().removeIf(name -> name.startsWith("events/%012d".formatted(EVENTS - 1)))))
                .contains("320 events, and 319 are here: the last are missing");
        assertThat(broken(files -> files.remove("events/%012d.tlog-proof".formatted(5)))).contains("index 5: the proof is missing");
        assertThat(broken(files -> files.put("events/%012d.json".formatted(7), files.getOrDefault("events/%012d.json".formatted(8), new byte[0]))))
                .contains("index 7: ");
        assertThat(broken(files -> files.put("events/000000099999.json", new byte[] {'{', '}'}))).contains("index 99999: the proof is missing");
        assertThat(broken(files -> files.put("events/000000000000009.json", new byte[] {'{', '}'}))).contains("events/000000000000009.json was not in the bundle");
        assertThat(broken(files -> files.put("events/note.txt", new byte[1]))).contains("events/note.txt was not in the bundle");
        assertThat(broken(files -> files.put("grids/mine-1.json", new byte[1]))).contains("grids/mine-1.json was not in the bundle");
    }

    @Test
    @Order(5)
    void under_another_key_than_the_one_that_is_known_it_does_not_hold() throws IOException {
        Path other = folder.resolve("other-policy");
        Files.writeString(other, "log example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\nquorum none\n");
        assertThat(broken(_ -> { }, "--policy", other)).contains("no key of the log that is believed");
    }

    @Test
    @Order(6)
    void after_the_person_is_erased_every_proof_holds_as_before() throws IOException {
        erase();
        Path before = folder.resolve("before.zip");
        Files.write(before, bundle.bundle());
        assertThat(Verified.of(before, "--policy", policy()).status()).isEqualTo(Verified.HOLDS);
        Path after = folder.resolve("after.zip");
        Files.write(after, download().get("/audit/journeys/" + vendor.accompanimentId + "/bundle"));
        assertThat(Verified.of(after, "--policy", policy()).status()).isEqualTo(Verified.HOLDS);
        assertThat(new Rezipped(Files.readAllBytes(after)).files().get("events/%012d.json".formatted(9)))
                .isEqualTo(bundle.files().get("events/%012d.json".formatted(9)));
    }

    /// To the certificate; what the log says of it is one more event.
    private static void erase() {
        Http http = service.http();
        String key = http.ask("/persons/search", "{\"accompanimentId\":\"" + vendor.accompanimentId + "\"}").json().get("key").asString();
        String certificate = http.ask("/persons/" + key + "/erasure", "").json().get("certificate").asString();
        await("the certificate says that all is done").atMost(Duration.ofSeconds(90))
                .until(() -> http.read(certificate).get("state").asString().equals("DONE"));
        assertThat(http.read("/audit/journeys/" + vendor.accompanimentId + "?limit=500").toString()).doesNotContain("je préfère le matin").contains("personal-data-erased");
        await("the erasure is sealed too").atMost(Duration.ofSeconds(30)).until(() -> download().checkpoint().size() == EVENTS + 1);
    }

    @Test
    @Order(7)
    void the_whole_log_holds_from_its_address_and_from_a_mirror() throws IOException {
        assertThat(log().said()).startsWith("holds").contains("all 321 entries");
        download().mirror(folder.resolve("mirror"));
        assertThat(Verified.of("log", folder.resolve("mirror"), "--policy", policy()).status()).isEqualTo(Verified.HOLDS);
    }

    @Test
    @Order(8)
    void whatever_is_done_to_the_rows_of_the_log_is_named() {
        assertThat(tampered("update event_log set envelope = set_byte(envelope, 40, get_byte(envelope, 40) # 1) where position = 123"))
                .contains("index 123: the entry is not the one that was sealed");
        assertThat(tampered("delete from event_log where position = 200")).contains("index 200: an entry stands here that says its position is 201");
        assertThat(tampered("delete from event_log where position >= 310")).contains("index 310: the entry is missing");
        assertThat(tampered("update event_log a set envelope = b.envelope from event_log b where (a.position, b.position) in ((50, 260), (260, 50))"))
                .contains("index 50: an entry stands here that says its position is 260");
        assertThat(tampered("update sealed.tile set hashes = set_byte(hashes, 32 * 77, get_byte(hashes, 32 * 77) # 1) where (level, index) = (0, 0)"))
                .contains("index 77: the tile has another hash than the entry");
        assertThat(log().said()).as("as it was").startsWith("holds");
    }

    @Test
    @Order(9)
    void a_row_put_in_between_is_named() {
        String putIn = """
                update event_log set position = -(position + 2) where position >= 100;
                update event_log set position = -position - 1 where position < 0;
                insert into event_log select 100, '%s', 0, '%s', source, 'put in', type, recorded_at, envelope from event_log where position = 99;
                """.formatted(new UUID(1, 1), new UUID(1, 2));
        assertThat(tampered(putIn)).contains("index 100: an entry stands here that says its position is 99");
    }

    private static Verified log() {
        return Verified.of("log", service.address() + "/audit", "--policy", policy(), "--token", TestIssuer.token(Role.AUDITOR));
    }

    /// What is said of the log while this is done to it; it is undone afterwards.
    private static String tampered(String how) {
        JdbcClient database = JdbcClient.create(service.database());
        database.sql("alter table event_log disable trigger all").update();
        database.sql("create table kept as select * from event_log").update();
        database.sql("create table kept_tile as select * from sealed.tile").update();
        database.sql(how).update();
        Verified verified = log();
        database.sql("delete from event_log").update();
        database.sql("insert into event_log select * from kept").update();
        database.sql("update sealed.tile t set hashes = kept.hashes from kept_tile kept where (t.level, t.index) = (kept.level, kept.index)").update();
        database.sql("drop table kept, kept_tile").update();
        assertThat(verified.status()).as(verified.said()).isEqualTo(Verified.BROKEN);
        return verified.said();
    }

    private static String broken(java.util.function.Consumer<Map<String, byte[]>> change, Object... options) throws IOException {
        Object[] words = new Object[options.length + 1];
        words[0] = bundle.with(folder.resolve("changed.zip"), change);
        System.arraycopy(options, 0, words, 1, options.length);
        Verified verified = Verified.of(words);
        assertThat(verified.status()).as(verified.said()).isEqualTo(Verified.BROKEN);
        return verified.said();
    }

    /// As an auditor keeps it, from the log's own word on the day when nothing was in question.
    private static Path policy() {
        try {
            return Files.write(folder.resolve("policy"), Objects.requireNonNull(bundle.files().get("policy")));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Download download() {
        return new Download(service.address());
    }
}
