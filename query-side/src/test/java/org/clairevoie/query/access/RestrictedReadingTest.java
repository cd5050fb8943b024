package org.clairevoie.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.access.Role;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// One person of each of two départements is restricted: kept, and evaluated nowhere from then on.
class RestrictedReadingTest {
    private static final Queries QUERIES = new Queries(Map.of("clairevoie.runs.look-every", "100ms"));
    private static final int EACH = 22;
    private static final List<JourneyWriter> RENNES = recorded("35238");
    private static final List<JourneyWriter> PARIS = recorded("75056");
    private static final UUID RESTRICTED = RENNES.getFirst().id();
    private static final UUID OTHER = RENNES.getLast().id();
    private static String before = "";
    private static String runBefore = "";
    private final Http http = QUERIES.http();
    private final String[] evaluator = {"Authorization", "Bearer " + TestIssuer.token(Role.EVALUATOR)};

    @BeforeAll
    static void restricted() {
        before = cohort(QUERIES.http(), "35");
        runBefore = run(QUERIES.http());
        restrict(RENNES.getFirst());
        restrict(PARIS.getFirst());
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/contrast", "/compare", "/replay", "/moments"})
    void an_evaluator_reads_nothing_of_the_journey_and_is_told_why(String part) {
        long lines = lines();
        String path = "/journeys/" + RESTRICTED + part;
        assertThat(Http.refused(http.get(path, evaluator), path, 403).get("type").asString()).isEqualTo("urn:clairevoie:restricted");
        assertThat(lines()).as("what is refused is not read").isEqualTo(lines);
        assertThat(http.get("/journeys/" + OTHER, evaluator).status()).isEqualTo(200);
    }

    @Test
    void not_beside_another_either_nor_in_the_list() {
        for (String pair : List.of("?a=" + RESTRICTED + "&b=" + OTHER, "?a=" + OTHER + "&b=%20" + RESTRICTED)) {
            Http.refused(http.get("/contrast/pair" + pair, evaluator), pair, 403);
        }
        assertThat(http.get("/contrast/pair?a=" + OTHER + "&b=" + PARIS.getLast().id(), evaluator).status()).isEqualTo(200);
        assertThat(Http.each(http.get("/journeys?limit=100", evaluator).json().get("items"), "accompanimentId"))
                .contains(OTHER.toString()).doesNotContain(RESTRICTED.toString()).hasSize(2 * EACH - 2);
    }

    @Test
    void an_auditor_reads_it_marked() {
        for (String part : List.of("/journeys/", "/audit/journeys/")) {
            assertThat(http.read(part + RESTRICTED).get("restricted").asBoolean()).as(part).isTrue();
            assertThat(http.read(part + OTHER).get("restricted").asBoolean()).as(part).isFalse();
        }
        for (String part : List.of("/timeline", "/contrast")) {
            assertThat(http.read("/journeys/" + RESTRICTED + part).get("restricted").asBoolean()).as(part).isTrue();
        }
        JsonNode pair = http.read("/contrast/pair?a=" + OTHER + "&b=" + RESTRICTED);
        assertThat(pair.get("a").get("restricted").asBoolean()).isFalse();
        assertThat(pair.get("b").get("restricted").asBoolean()).isTrue();
        List<String> marked = new ArrayList<>();
        http.read("/journeys?limit=100").get("items").forEach(item -> {
            if (item.get("restricted").asBoolean()) {
                marked.add(item.get("accompanimentId").asString());
            }
        });
        assertThat(marked).containsExactlyInAnyOrder(RESTRICTED.toString(), PARIS.getFirst().id().toString());
    }

    @Test
    void the_pages_say_it() {
        for (String path : List.of("/journeys/" + RESTRICTED, "/audit/journeys/" + RESTRICTED)) {
            assertThat(http.get(path, "Accept", "text/html").body()).as(path).contains("id=\"restricted\"");
        }
        assertThat(http.get("/journeys/" + OTHER, "Accept", "text/html").body()).doesNotContain("id=\"restricted\"");
        assertThat(http.get("/journeys?limit=100", "Accept", "text/html").body().split("class=\"tag strong restricted\"", -1)).hasSize(3);
    }

    @Test
    void the_population_is_counted_without() {
        assertThat(http.read("/contrast").get("journeys").get("value").longValue()).as("42, in elevens; with both it were 44").isEqualTo(33);
    }

    @Test
    void a_cohort_made_now_is_made_without_and_one_made_before_stays_what_it_was() {
        assertThat(http.read(cohort(http, "75")).get("size").get("value").longValue()).isEqualTo(EACH - 1L);
        assertThat(http.read(before + "/contrast").get("size").get("value").longValue()).isEqualTo(EACH);
    }

    @Test
    void a_run_is_made_without_and_one_made_before_lists_it_no_more() {
        String run = run(http);
        assertThat(results(run)).as("made now").isZero();
        assertThat(results(runBefore)).as("made before: counts stay what they were").isEqualTo(1);
        for (String each : List.of(run, runBefore)) {
            assertThat(Http.each(http.read(each + "/journeys?limit=100").get("items"), "accompanimentId"))
                    .doesNotContain(RESTRICTED.toString()).hasSize(2 * EACH - 2);
        }
    }

    @Test
    void an_export_is_made_without_be_it_of_everybody_or_of_a_cohort_made_before() {
        assertThat(exported("/cohorts/all")).isEqualTo(2 * EACH - 2);
        assertThat(exported(before)).isEqualTo(EACH - 1);
    }

    @Test
    void once_it_is_lifted_it_is_read_as_any_other() {
        JourneyWriter third = RENNES.get(1);
        restrict(third);
        assertThat(http.get("/journeys/" + third.id(), evaluator).status()).isEqualTo(403);
        QUERIES.database().sql("update person_restriction set lifted_at = now(), lifted_by = 'officer' where person = ?")
                .param(person(third)).update();
        assertThat(http.get("/journeys/" + third.id(), evaluator).json().get("restricted").asBoolean()).isFalse();
    }

    private static String run(Http http) {
        String run = http.post("/grids/clairevoie/1/runs", "{}").header("Location");
        JsonNode done = await("the run is done").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50))
                .until(() -> http.read(run), progress -> !progress.get("state").asString().equals("RUNNING"));
        assertThat(done.get("done")).isEqualTo(done.get("total"));
        return run;
    }

    private static long results(String run) {
        return QUERIES.database().sql("select count(*) from population_result where run = cast(? as uuid) and accompaniment_id = ?")
                .params(run.substring(run.lastIndexOf('/') + 1), RESTRICTED).query((row, _) -> row.getLong(1)).single();
    }

    private int exported(String cohort) {
        String export = "/exports/" + http.post(cohort + "/exports", "{\"formats\":[\"csv\"]}").json().get("id").asString();
        await("the export is done").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50))
                .until(() -> http.read(export).get("state").asString(), "DONE"::equals);
        return http.read(export + "/files/manifest.json").get("journeys").intValue();
    }

    private static String cohort(Http http, String departement) {
        Http.Answer made = http.post("/cohorts", "{\"name\":\"those of " + departement + "\",\"territory\":[\"" + departement + "\"]}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return "/cohorts/" + made.json().get("id").asString();
    }

    private static void restrict(JourneyWriter journey) {
        QUERIES.database().sql("""
                insert into person_restriction (id, person, ground, set_by, set_at)
                values (gen_random_uuid(), ?, 'OBJECTION', 'officer', now())""").param(person(journey)).update();
    }

    private static String person(JourneyWriter journey) {
        return "person-" + journey.id().getMostSignificantBits();
    }

    private static List<JourneyWriter> recorded(String territory) {
        List<JourneyWriter> journeys = new ArrayList<>();
        List<RecordedEvent> events = new ArrayList<>();
        for (int each = 0; each < EACH; each++) {
            JourneyWriter journey = Queries.journey(Scheme.RSA, territory);
            events.addAll(journey.events());
            journeys.add(journey);
        }
        QUERIES.record(events);
        return journeys;
    }

    private static long lines() {
        return QUERIES.database().sql("select count(*) from access_log.access where accompaniment_id = ?").param(RESTRICTED)
                .query((row, _) -> row.getLong(1)).single();
    }
}
