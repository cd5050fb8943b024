package org.clairevoie.query.asking;

import static org.assertj.core.api.Assertions.assertThat;

import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Whatever is asked, the answer is an answer or a problem.
class ProblemsTest {
    private static final Queries QUERIES = new Queries();
    private static final JourneyWriter JOURNEY = Queries.journey();
    private final Http http = QUERIES.http();

    @BeforeAll
    static void record() {
        QUERIES.record(JOURNEY);
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/journeys/{id}", "/journeys/{id}/timeline", "/journeys/{id}/contrast", "/journeys/{id}/replay", "/audit/journeys/{id}"})
    void an_id_that_nobody_has_is_unknown_and_one_that_is_none_is_told(String path) {
        assertThat(http.refused(path.replace("{id}", "00000000-0000-0000-0000-000000000000"), 404).get("type").asString())
                .isEqualTo("urn:clairevoie:unknown-journey");
        assertThat(parameter(http.refused(path.replace("{id}", "me"), 400))).isEqualTo("id");
        http.refused(path.replace("{id}", "x".repeat(6000)), 400);
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,501", "limit,-1", "limit,many", "limit,99999999999", "after,nowhere", "after,2026-01-05T08:00:00Z",
            "after,2026-01-05T08:00:00Z_me", "openedFrom,2026-01-01", "openedBefore,yesterday", "openedFrom,+300000-01-01T00:00:00Z",
            "openedFrom,-0001-01-01T00:00:00Z", "openedFrom,2026-01-01T00:00:00"})
    void a_list_names_the_parameter_it_cannot_read(String name, String value) {
        assertThat(parameter(http.refused("/journeys?" + name + "=" + value, 400))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"happenedBy,2026-03-04T10:30:00", "knownBy,2026-03-04", "knownBy,", "knownBy,now", "clock,wall", "happenedBy,+999999999-12-31T23:59:59Z",
            "knownBy,-999999999-01-01T00:00:00Z", "happenedBy,2026-13-01T00:00:00Z"})
    void a_date_without_a_zone_is_refused_everywhere(String name, String value) {
        for (String path : new String[] {"/contrast", journey("/contrast"), journey("/timeline"), "/contrast/pair?a=" + JOURNEY.id() + "&b=" + JOURNEY.id()}) {
            String asked = path + (path.contains("?") ? "&" : "?") + name + "=" + (value == null ? "" : value);
            assertThat(parameter(http.refused(asked, 400))).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"knownBy=9999-12-31T23:59:59Z", "happenedBy=9999-12-31T23:59:59Z", "happenedBy=0001-01-01T00:00:00Z", "knownBy=0001-01-01T00:00:00Z"})
    void the_ends_of_time_are_answered(String date) {
        for (String path : new String[] {"/contrast", journey("/contrast"), journey("/timeline")}) {
            assertThat(http.get(path + "?" + date).status()).as(path).isIn(200, 404);
        }
    }

    @Test
    void a_route_a_method_and_a_media_type_that_are_not_there_are_problems() {
        http.refused("/nowhere", 404);
        http.refused("/journeys/" + JOURNEY.id() + "/nowhere", 404);
        for (String method : new String[] {"POST", "DELETE", "PUT", "PATCH"}) {
            Http.refused(http.send(method, "/journeys"), method, 405);
        }
        for (String path : new String[] {"/journeys", journey(""), "/contrast", "/event-types"}) {
            Http.refused(http.get(path, "Accept", "application/xml"), path, 406);
        }
        Http.refused(http.get("/journeys?limit=0", "Accept", "image/png"), "/journeys", 400);
    }

    @Test
    void to_a_browser_a_problem_is_a_page_with_the_same_status() {
        Http.Answer page = http.get("/journeys/me", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.body()).contains("<h1>").doesNotContain("Exception", "java.");
    }

    @Test
    void what_the_server_itself_refuses_is_a_problem() {
        http.refused("/journeys/%00", 400);
        http.refused("/journeys/a%2Fb%5Cc", 400);
        http.refused("/journeys;a=b", 400);
        http.refused("/journeys?scheme=" + "x".repeat(20_000), 400);
        assertThat(http.get("/journeys?territory=" + "9".repeat(6_000)).body()).hasSizeLessThan(1_000);
    }

    @Test
    void a_mark_of_another_list_is_refused() {
        http.refused("/journeys?after=3", 400);
        http.refused(journey("/timeline?after=" + JOURNEY.id()), 400);
        http.refused(journey("/timeline?after=99999999999"), 400);
        assertThat(http.read(journey("/timeline?after=2000000000")).get("items")).isEmpty();
    }

    @Test
    void a_body_that_is_not_short_is_not_read() {
        String words = "{\"format\":\"" + "x".repeat(65_536) + "\"}";
        for (String path : new String[] {"/cohorts/all/exports", "/grids/clairevoie/1/runs", "/cohorts", "/grids"}) {
            assertThat(Http.refused(http.post(path, words), path, 413).get("type").asString()).isEqualTo("urn:clairevoie:too-large");
        }
    }

    @Test
    void a_database_that_fails_is_said_to_fail() {
        QUERIES.database().sql("alter table journey rename to hidden").update();
        JsonNode problem = http.refused("/journeys", 503);
        QUERIES.database().sql("alter table hidden rename to journey").update();
        assertThat(problem.get("type").asString()).isEqualTo("urn:clairevoie:database-unavailable");
    }

    @Test
    void a_view_that_is_none_cannot_be_rebuilt() {
        assertThat(http.send("POST", "/actuator/views/none").status()).isEqualTo(400);
    }

    private static String journey(String part) {
        return "/journeys/" + JOURNEY.id() + part;
    }

    private static String parameter(JsonNode problem) {
        assertThat(problem.get("type").asString()).isEqualTo("urn:clairevoie:parameter");
        return problem.get("errors").get(0).get("parameter").asString();
    }
}
