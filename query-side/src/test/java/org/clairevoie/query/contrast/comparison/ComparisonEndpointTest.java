package org.clairevoie.query.contrast.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ComparisonEndpointTest {
    private static final Queries QUERIES = new Queries();
    /// The last id is negative to Java and the greatest to PostgreSQL.
    private static final JourneyWriter TAGGED = ArguedJourneys.tagged(Queries.journey());
    private static final JourneyWriter ANSWERING = ArguedJourneys.answering(JourneyWriter.opened(Long.MIN_VALUE + 5));
    private static final JourneyWriter EMPTY = Queries.journey();
    private static final List<JourneyWriter> MORE =
            IntStream.range(0, 12).mapToObj(_ -> ArguedJourneys.tagged(Queries.journey())).toList();
    private static final String GRIDS = "a=clairevoie/1&b=joint-bet";
    private final Http http = QUERIES.http();

    @BeforeAll
    static void record() {
        EMPTY.on(300).tells(org.clairevoie.query.history.Facts.barrier());
        MORE.forEach(QUERIES::record);
        List.of(TAGGED, ANSWERING, EMPTY).forEach(QUERIES::record);
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void the_population_moves_from_one_reading_to_another() {
        JsonNode answer = http.read("/grids/compare?" + GRIDS);
        JsonNode transitions = answer.get("transitions");
        assertThat(transitions.at("/journeys/value").longValue()).as("of fifteen").isEqualTo(11);
        assertThat(transitions.at("/changed/value").longValue()).as("of fourteen").isEqualTo(11);
        assertThat(transitions.at("/counts/INTEGRATED/JUXTAPOSED/value").longValue()).as("of thirteen").isEqualTo(11);
        assertThat(transitions.at("/counts/MIXED/INTEGRATED").toString()).isEqualTo("{\"value\":null,\"because\":\"SUPPRESSED\"}");
        assertThat(transitions.at("/counts/UNOBSERVED/UNOBSERVED/value").isNull()).isTrue();
        assertThat(transitions.at("/counts/JUXTAPOSED/MIXED").toString()).isEqualTo("{\"value\":0}");
        assertThat(answer.at("/disclosure/rule").asString()).isEqualTo("rounded-down");
        assertThat(answer.get("changed").asString()).isEqualTo("/grids/compare/journeys?" + GRIDS);
        assertThat(transitions.get("counts").valueStream().mapToInt(JsonNode::size).sum()).isEqualTo(16);
        assertThat(answer.at("/b/grid").toString()).isEqualTo("{\"name\":\"joint-bet\",\"version\":1}");
        assertThat(answer.at("/a/knownBy")).isEqualTo(answer.at("/b/knownBy"));
    }

    @Test
    void those_that_changed_come_page_by_page_in_one_order() {
        List<String> ids = new ArrayList<>();
        String after = "";
        while (!after.equals("null")) {
            JsonNode page = http.read("/grids/compare/journeys?limit=5&" + GRIDS + after);
            ids.addAll(Http.each(page.get("items"), "accompanimentId"));
            after = page.get("next").isNull() ? "null" : "&after=" + page.get("next").asString();
        }
        assertThat(ids).hasSize(14).isSorted().contains(TAGGED.id().toString()).endsWith(ANSWERING.id().toString());
    }

    @Test
    void the_same_grid_on_both_sides_changes_nothing() {
        JsonNode answer = http.read("/grids/compare?a=joint-bet&b=joint-bet");
        assertThat(answer.at("/transitions/changed/value").longValue(-1)).isZero();
        assertThat(http.read("/grids/compare/journeys?a=joint-bet&b=joint-bet").get("items")).isEmpty();
    }

    @Test
    void two_dates_are_compared_and_journeys_open_on_one_alone_stand_apart() {
        JsonNode answer = http.read("/grids/compare?aHappenedBy=" + JourneyWriter.instant(3));
        assertThat(answer.at("/transitions/counts/UNOBSERVED/INTEGRATED/value").longValue()).isEqualTo(11);
        assertThat(answer.at("/a/happenedBy").asString()).isEqualTo(JourneyWriter.instant(3).toString());
        JsonNode before = http.read("/grids/compare?a=joint-bet&b=joint-bet&aKnownBy=2025-01-01T00:00:00Z").get("transitions");
        assertThat(before.at("/journeys/value").longValue(-1)).isZero();
        assertThat(before.at("/onlyB/JUXTAPOSED/value").longValue()).isEqualTo(11);
    }

    @Test
    void one_journey_says_which_events_made_the_difference() {
        JsonNode answer = http.read("/journeys/" + TAGGED.id() + "/compare?" + GRIDS);
        assertThat(answer.at("/a/reading").asString()).isEqualTo("INTEGRATED");
        assertThat(answer.at("/b/reading").asString()).isEqualTo("JUXTAPOSED");
        assertThat(answer.at("/b/criteria/1/met").isBoolean()).isTrue();
        JsonNode coverage = answer.get("differences").get(0);
        assertThat(coverage.get("index").asString()).isEqualTo("linkCoverage");
        assertThat(coverage.get("from").doubleValue()).isEqualTo(1);
        assertThat(coverage.get("to").doubleValue()).isZero();
        assertThat(coverage.at("/onlyA/counted").size()).isEqualTo(3);
        assertThat(http.read("/journeys/" + TAGGED.id() + "/compare?aKnownBy=" + JourneyWriter.instant(3)).get("differences")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',nothing-to-compare,b", "knownBy=2026-01-10T00:00:00Z,nothing-to-compare,b",
            "aKnownBy=2026-03-01T00:00:00Z&bKnownBy=2026-02-01T00:00:00Z,dates-out-of-order,aKnownBy",
            "aHappenedBy=2026-03-01T00:00:00Z&bHappenedBy=2026-02-01T00:00:00Z,dates-out-of-order,aHappenedBy",
            "bKnownBy=2026-02-01T00:00:00Z,dates-out-of-order,aKnownBy",
            "aHappenedBy=2026-03-01T00:00:00Z&aKnownBy=2026-02-01T00:00:00Z,dates-out-of-order,aHappenedBy",
            "bKnownBy=9999-01-01T00:00:00Z,date-in-the-future,bKnownBy", "a=joint-bet&happenedBy=9999-01-01T00:00:00Z,date-in-the-future,happenedBy",
            "knownBy=2026-02-01T00:00:00Z&aKnownBy=2026-02-01T00:00:00Z,parameter,aKnownBy", "aKnownBy=yesterday,parameter,aKnownBy",
            "a=joint-bet&clock=wall,parameter,clock", "a=joint-bet&c=clairevoie,parameter,c"})
    void what_cannot_be_compared_is_told(String asked, String problem, String parameter) {
        for (String path : new String[] {"/grids/compare?", "/grids/compare/journeys?", "/journeys/" + TAGGED.id() + "/compare?"}) {
            JsonNode refused = http.refused(path + asked, 400);
            assertThat(refused.get("type").asString()).isEqualTo("urn:clairevoie:" + problem);
            assertThat(refused.get("errors").get(0).get("parameter").asString()).isEqualTo(parameter);
        }
    }

    @Test
    void what_there_is_not_is_unknown() {
        assertThat(http.refused("/grids/compare?a=none", 404).get("type").asString()).endsWith("unknown-grid");
        assertThat(http.refused("/journeys/00000000-0000-0000-0000-000000000000/compare?" + GRIDS, 404).get("type").asString())
                .endsWith("unknown-journey");
        assertThat(http.refused("/journeys/" + TAGGED.id() + "/compare?aHappenedBy=2025-01-01T00:00:00Z", 404).get("type").asString())
                .endsWith("not-opened-yet");
        http.refused("/grids/compare/journeys?limit=0&" + GRIDS, 400);
        http.refused("/grids/compare/journeys?after=me&" + GRIDS, 400);
    }
}
