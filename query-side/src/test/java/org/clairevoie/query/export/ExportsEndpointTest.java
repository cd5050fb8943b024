package org.clairevoie.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExportsEndpointTest {
    private static final Queries QUERIES = new Queries();
    private static final String EXPORTS = "/cohorts/all/exports";
    private final Http http = QUERIES.http();

    @BeforeAll
    static void journeys() {
        Http http = QUERIES.http();
        Http.refused(http.post(EXPORTS, "{\"formats\":[\"csv\"]}"), EXPORTS, 404);
        QUERIES.record(Queries.journey());
        assertThat(Http.refused(http.post(EXPORTS, "{\"formats\":[\"csv\"]}"), EXPORTS, 422).get("type").asString())
                .isEqualTo("urn:clairevoie:too-few");
        for (int journey = 0; journey < 14; journey++) {
            QUERIES.record(Queries.journey().on(2).tellsAlso(Facts.interview("A", 30)));
        }
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void an_export_is_asked_for_followed_and_fetched() {
        Http.Answer accepted = http.post(EXPORTS, "{\"formats\":[\"csv\",\"traminer\",\"xes\"],\"clock\":\"entered\",\"landmarks\":[1,30]}");
        assertThat(accepted.status()).isEqualTo(202);
        String address = "/exports/" + accepted.json().get("id").asString();
        JsonNode done = done(address);
        assertThat(done.get("done").intValue()).isEqualTo(done.get("total").intValue()).isGreaterThanOrEqualTo(15);
        List<String> files = new ArrayList<>();
        done.get("files").forEach(file -> files.add(file.asString()));
        JsonNode manifest = http.read(address + "/files/manifest.json");
        assertThat(files).hasSize(manifest.get("files").size() + 1).contains("journeys.csv", "traminer-spell.csv", "log.xes", "manifest.json");
        assertThat(manifest.get("clock").asString()).isEqualTo("entered");
        files.forEach(file -> assertThat(http.get(address + "/files/" + file).status()).isEqualTo(200));
        for (String other : List.of("..", "..%2Fmanifest.json", "..%2F..%2Fmaster.key", "manifest", "%2Fetc%2Fpasswd", "MANIFEST.JSON")) {
            assertThat(http.get(address + "/files/" + other).status()).as(other).isBetween(400, 404);
        }
        assertThat(http.send("DELETE", address).status()).isEqualTo(204);
        assertThat(http.read(address).get("state").asString()).isEqualTo("DELETED");
        http.refused(address + "/files/manifest.json", 409);
        assertThat(http.send("DELETE", address).status()).as("again").isEqualTo(204);
    }

    @Test
    void an_export_of_a_cohort_is_of_its_members_on_its_own_dates() {
        Http.Answer made = http.post("/cohorts", "{\"name\":\"everybody so far\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String address = "/cohorts/" + made.json().get("id").asString() + "/exports";
        int members = done("/exports/" + http.post(address, "{\"formats\":[\"csv\"]}").json().get("id").asString()).get("total").intValue();
        QUERIES.record(Queries.journey());
        JsonNode done = done("/exports/" + http.post(address, "{\"formats\":[\"csv\"]}").json().get("id").asString());
        assertThat(done.get("total").intValue()).as("who came later is no member").isEqualTo(members);
        assertThat(done.get("asked").get("position")).isEqualTo(http.read("/cohorts/" + made.json().get("id").asString()).get("position"));
        Http.refused(http.post(address, "{\"formats\":[\"csv\"],\"knownBy\":\"2026-02-01T00:00:00Z\"}"), address, 400);
        String none = "/cohorts/00000000-0000-7000-8000-000000000000/exports";
        Http.refused(http.post(none, "{\"formats\":[\"csv\"]}"), none, 404);
    }

    @Test
    void the_default_export_is_of_all_that_is_known() {
        JsonNode asked = done("/exports/" + http.post(EXPORTS, "{\"formats\":[\"person-period\"]}").json().get("id").asString()).get("asked");
        assertThat(asked.get("grid").get("name").asString()).isEqualTo("clairevoie");
        assertThat(asked.get("clock").asString()).isEqualTo("recorded");
        assertThat(asked.get("knownBy").asString()).isEqualTo(JourneyWriter.instant(2).toString());
        assertThat(asked.get("landmarks").toString()).isEqualTo("[30,60,90,180]");
    }

    @Test
    void it_refuses_what_cannot_be_exported() {
        for (String body : List.of(
                "{}", "[]", "{\"formats\":[]}", "{\"formats\":[\"xls\"]}", "{\"formats\":\"csv\"}", "{\"formats\":[\"csv\"],\"knownby\":\"x\"}",
                "{\"formats\":[\"csv\"],\"clock\":\"wall\"}", "{\"formats\":[\"csv\"],\"knownBy\":\"2026-01-05\"}",
                "{\"formats\":[\"csv\"],\"landmarks\":[0]}",
                "{\"formats\":[\"csv\"],\"landmarks\":7}", "{\"formats\":[\"csv\"],\"grid\":7}")) {
            assertThat(rule(body)).isEqualTo("urn:clairevoie:parameter");
        }
        assertThat(rule("{\"formats\":[\"csv\"],\"knownBy\":\"2999-01-01T00:00:00Z\"}")).isEqualTo("urn:clairevoie:date-in-the-future");
        assertThat(rule("{\"formats\":[\"csv\"],\"happenedBy\":\"2026-03-01T00:00:00Z\",\"knownBy\":\"2026-02-01T00:00:00Z\"}"))
                .isEqualTo("urn:clairevoie:dates-out-of-order");
        Http.refused(http.post(EXPORTS, "{"), "broken", 400);
        Http.refused(http.post(EXPORTS, "{\"formats\":[\"csv\"],\"grid\":\"none\"}"), "grid", 404);
        Http.refused(http.post("/cohorts/none/exports", "{\"formats\":[\"csv\"]}"), "cohort", 404);
        http.refused("/exports/00000000-0000-0000-0000-000000000001", 404);
        http.refused("/exports/none", 400);
    }

    private String rule(String body) {
        return Http.refused(http.post(EXPORTS, body), body, 400).get("type").asString();
    }

    private JsonNode done(String address) {
        return await(address + " is done").atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20))
                .until(() -> http.read(address), export -> !export.get("state").asString().equals("RUNNING"));
    }
}
