package org.clairevoie.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.clairevoie.access.routes.Route;
import org.clairevoie.access.routes.Routes;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class LoggedReadingTest {
    private static final Queries QUERIES = new Queries();
    private static final String NO_ID = "00000000-0000-7000-8000-000000000000";
    /// They name something by an id, and show no single record of a journey.
    private static final Set<String> NO_RECORDS = Set.of(
            "/cohorts/{id}", "/cohorts/{id}/contrast", "/cohorts/{id}/curves", "/exports/{id}");
    private final Http http = QUERIES.http();
    private final JourneyWriter journey = Queries.journey();

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void reading_a_journey_leaves_one_line_that_says_who_when_which_and_for_what() {
        QUERIES.record(journey);
        Instant before = Clock.systemUTC().instant().minusSeconds(1);
        assertThat(http.get("/journeys/" + journey.id() + "?", "Authorization", "Bearer " + TestIssuer.token(Role.EVALUATOR),
                Caller.PURPOSE_HEADER, "evaluation of the winter cohort").status()).isEqualTo(200);
        JsonNode lines = lines();
        assertThat(lines).hasSize(1);
        JsonNode line = lines.get(0);
        assertThat(Instant.parse(line.get("at").asString())).isBetween(before, Clock.systemUTC().instant().plusSeconds(1));
        assertThat(line.get("actor").asString()).matches("[A-Za-z0-9_-]{22}");
        assertThat(line.get("client").asString()).isEqualTo("client of " + TestIssuer.ORGANISATION);
        assertThat(line.get("role").asString()).isEqualTo("evaluator");
        assertThat(line.get("organisation").asString()).isEqualTo(TestIssuer.ORGANISATION);
        assertThat(line.get("purpose").asString()).isEqualTo("evaluation of the winter cohort");
        assertThat(line.get("what").asString()).isEqualTo("/journeys/" + journey.id());
        assertThat(line.get("accompanimentId").asString()).isEqualTo(journey.id().toString());
    }

    @Test
    void a_purpose_that_is_not_stated_is_the_roles() {
        QUERIES.record(journey);
        http.read("/audit/journeys/" + journey.id());
        http.get("/journeys/" + journey.id() + "/timeline", "Authorization", "Bearer " + TestIssuer.token(Role.EVALUATOR));
        assertThat(Http.each(lines(), "purpose")).containsExactly("audit", "evaluation");
        assertThat(Http.each(lines(), "actor").stream().distinct()).as("one subject, one pseudonym").hasSize(1);
    }

    @Test
    void a_pair_leaves_a_line_for_each_however_its_address_is_written() {
        JourneyWriter other = Queries.journey();
        QUERIES.record(journey);
        QUERIES.record(other);
        http.read("/contrast/pair?a=" + journey.id() + "&b=" + other.id());
        http.read("/contrast/p%61ir?a=" + other.id() + "&b=%20" + journey.id());
        assertThat(Http.each(lines(), "what")).containsExactly("/contrast/pair", "/contrast/p%61ir");
        assertThat(Http.each(http.read("/audit/access?accompaniment=" + other.id()).get("items"), "what")).hasSize(2);
    }

    static Stream<Route> routesOfRecords() {
        return Routes.ALL.stream().filter(route -> route.method().equals("GET") && !NO_RECORDS.contains(path(route))
                && (path(route).contains("{id}") || path(route).endsWith("/journeys") || path(route).contains("/entries/") || path(route).contains("{position}") || path(route).equals("/contrast/pair")));
    }

    @ParameterizedTest
    @MethodSource("routesOfRecords")
    void every_route_of_a_record_leaves_a_line(Route route) {
        String address = path(route).replaceAll("\\{[^}]*}", NO_ID);
        long before = count();
        http.get(address + (address.endsWith("pair") ? "?a=" + NO_ID + "&b=" + NO_ID : ""));
        assertThat(count()).as("%s is to be among AskedRecords.routes(), or shows no record", path(route)).isGreaterThan(before);
    }

    @Test
    void a_proof_and_a_certificate_leave_a_line_of_the_accompaniment_that_they_are_of() {
        long position = QUERIES.record(journey.events()).getFirst().position();
        http.get("/audit/events/" + position + "/proof");
        http.get("/persons/person-" + journey.id().getMostSignificantBits() + "/erasures/" + NO_ID);
        assertThat(Http.each(lines(), "role")).containsExactly("auditor", "privacy-officer");
    }

    @Test
    void a_page_that_asks_for_a_record_in_several_ways_leaves_one_line() {
        QUERIES.record(journey);
        Http.Answer page = http.get("/journeys/" + journey.id(), "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(Http.each(lines(), "what")).containsExactly("/journeys/" + journey.id());
    }

    @Test
    void what_is_refused_leaves_no_line() {
        QUERIES.record(journey);
        http.get("/journeys/" + journey.id(), "Authorization", "Bearer " + TestIssuer.token(Role.FRONTLINE, "21750001600019"));
        String spaced = "/journeys/%20" + journey.id();
        Http.refused(http.get(spaced, "Authorization", "Bearer " + TestIssuer.token(Role.FRONTLINE, "21750001600019")), spaced, 404);
        http.get("/journeys/" + journey.id(), "Authorization", "Bearer " + TestIssuer.token(Role.OPERATOR));
        assertThat(lines()).isEmpty();
    }

    @Test
    void a_list_of_records_leaves_one_line_that_is_of_none() {
        long before = count();
        http.read("/journeys");
        assertThat(count()).isEqualTo(before + 1);
        assertThat(QUERIES.database().sql("select accompaniment_id is null from access_log.access order by position desc limit 1")
                .query((row, _) -> row.getBoolean(1)).single()).isTrue();
    }

    @Test
    void when_the_line_cannot_be_written_nothing_is_read_and_nothing_told() {
        QUERIES.record(journey);
        QUERIES.database().sql("alter table access_log.access rename to hidden").update();
        try {
            for (String path : List.of("/journeys/" + journey.id(), "/journeys/" + NO_ID, "/journeys/" + journey.id() + "/replay",
                    "/audit/journeys/" + journey.id(), "/contrast/pair?a=" + journey.id() + "&b=" + journey.id(), "/exports/" + NO_ID + "/files/log.xes")) {
                Http.Answer answer = http.get(path);
                JsonNode problem = Http.refused(answer, path, 503);
                assertThat(problem.get("type").asString()).isEqualTo("urn:clairevoie:access-not-logged");
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                assertThat(answer.body()).doesNotContain("person-", "accompaniment", "access_log");
            }
            http.read("/contrast");
        } finally {
            QUERIES.database().sql("alter table access_log.hidden rename to access").update();
        }
        http.read("/journeys/" + journey.id());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"EVALUATOR", "FRONTLINE", "OPERATOR"})
    void who_reads_records_cannot_read_who_else_did(Role role) {
        String path = "/audit/access?accompaniment=" + journey.id();
        Http.refused(http.get(path, "Authorization", "Bearer " + TestIssuer.token(role)), path, 403);
    }

    @Test
    void the_privacy_officer_asks_of_one_accompaniment_the_auditor_of_all() {
        QUERIES.record(journey);
        http.read("/journeys/" + journey.id());
        String[] officer = {"Authorization", "Bearer " + TestIssuer.token(Role.PRIVACY_OFFICER)};
        assertThat(http.get("/audit/access?accompaniment=" + journey.id(), officer).json().get("items")).hasSize(1);
        Http.refused(http.get("/audit/access", officer), "/audit/access", 400);
        assertThat(http.read("/audit/access?limit=500").get("items")).isNotEmpty();
    }

    @Test
    void how_long_what_is_kept_beside_the_log_is_kept_and_how_much_of_it_is_due_is_told() {
        QUERIES.record(journey);
        http.read("/journeys/" + journey.id());
        JsonNode kept = http.read("/audit/retention");
        assertThat(Http.each(kept.get("items"), "setting"))
                .containsExactly("clairevoie.access-log.kept", "clairevoie.exports.kept", "clairevoie.runs.kept");
        JsonNode lines = kept.get("items").get(0);
        assertThat(Duration.parse(lines.get("kept").asString())).isEqualTo(Duration.ofDays(365));
        assertThat(lines.get("due").longValue()).isZero();
        QUERIES.database().sql("update access_log.access set at = at - interval '366 days' where accompaniment_id = ?").param(journey.id()).update();
        assertThat(http.read("/audit/retention").get("items").get(0).get("due").longValue()).isEqualTo(1);
    }

    @Test
    void its_pages_follow_each_other_the_newest_last() {
        QUERIES.record(journey);
        List<String> parts = List.of("", "/timeline", "/contrast", "/replay", "/compare");
        parts.forEach(part -> http.get("/journeys/" + journey.id() + part));
        String asked = "/audit/access?accompaniment=" + journey.id() + "&limit=2";
        JsonNode first = http.read(asked);
        JsonNode second = http.read(asked + "&after=" + first.get("next").asString());
        JsonNode last = http.read(asked + "&after=" + second.get("next").asString());
        assertThat(last.get("next").isNull()).isTrue();
        assertThat(Stream.of(first, second, last).flatMap(page -> Http.each(page.get("items"), "what").stream()))
                .containsExactlyElementsOf(parts.stream().map(part -> "/journeys/" + journey.id() + part).toList());
        http.refused("/audit/access?after=nowhere", 400);
        http.refused("/audit/access?limit=501", 400);
        http.refused("/audit/access?actor=somebody", 400);
    }

    private JsonNode lines() {
        return http.read("/audit/access?accompaniment=" + journey.id()).get("items");
    }

    private static long count() {
        return QUERIES.database().sql("select count(*) from access_log.access").query((row, _) -> row.getLong(1)).single();
    }

    private static String path(Route route) {
        return route.path().getPatternString();
    }
}
