package org.clairevoie.query.grids;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.clairevoie.events.Author;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.contrast.grid.form.GridTexts;
import org.clairevoie.query.contrast.grid.form.ShippedGrids;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class GridsEndpointTest {
    private static final Queries QUERIES = new Queries();
    private final Http http = QUERIES.http();

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void a_grid_posted_gets_the_next_version_and_is_found_again_to_the_byte() {
        byte[] first = (" " + GridTexts.grid("found-again").toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
        Http.Answer made = http.post("/grids", first);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("location")).isEqualTo("/grids/found-again/1");
        Http.Answer found = http.get("/grids/found-again/1");
        assertThat(found.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(first);
        assertThat(found.header("etag")).isEqualTo("\"" + made.json().get("digest").asString() + "\"");
        assertThat(http.get("/grids/found-again/1", "If-None-Match", found.header("etag")).status()).isEqualTo(304);
        assertThat(http.post("/grids", wider("found-again", 20)).header("location")).isEqualTo("/grids/found-again/2");
    }

    @Test
    void the_same_content_again_is_answered_as_the_first_and_other_content_is_refused() {
        JsonNode made = http.post("/grids", GridTexts.bytes(GridTexts.grid("again").put("version", 3))).json();
        for (ObjectNode same : new ObjectNode[] {GridTexts.grid("again"), GridTexts.grid("again").put("version", 3)}) {
            Http.Answer repeated = http.post("/grids", GridTexts.bytes(same));
            assertThat(repeated.status()).isEqualTo(200);
            assertThat(repeated.json()).isEqualTo(made);
        }
        ObjectNode other = GridTexts.grid("again").put("version", 3).put("jointStrategyDistance", 1);
        Http.Answer refused = http.post("/grids", GridTexts.bytes(other));
        assertThat(Http.refused(refused, "/grids", 409).get("type").asString()).isEqualTo("urn:clairevoie:grid-immutable");
        assertThat(http.post("/grids", GridTexts.bytes(other.without("version"))).header("location")).isEqualTo("/grids/again/4");
    }

    @Test
    void the_name_of_a_shipped_grid_is_reserved_and_its_content_a_repeat() {
        assertThat(http.post("/grids", ShippedGrids.bytes("clairevoie-1.json")).status()).isEqualTo(200);
        Http.Answer refused = http.post("/grids", wider("joint-bet", 20));
        assertThat(Http.refused(refused, "/grids", 409).get("type").asString()).isEqualTo("urn:clairevoie:grid-reserved");
    }

    @Test
    void what_is_no_grid_is_refused_with_every_pointer() {
        ObjectNode grid = GridTexts.grid("faulty");
        ((ObjectNode) grid.get("windows")).put("reportReuse", 0);
        grid.put("jointStrategyDistance", 0);
        JsonNode problem = Http.refused(http.post("/grids", GridTexts.bytes(grid)), "/grids", 422);
        assertThat(problem.get("type").asString()).isEqualTo("urn:clairevoie:not-a-grid");
        assertThat(Http.each(problem.get("errors"), "pointer")).containsExactlyInAnyOrder("/windows/reportReuse", "/jointStrategyDistance");
        assertThat(Http.refused(http.post("/grids", "{".getBytes(StandardCharsets.UTF_8)), "/grids", 400).get("type").asString())
                .isEqualTo("urn:clairevoie:malformed-json");
        assertThat(Http.refused(http.post("/grids", " ".repeat(65_537).getBytes(StandardCharsets.UTF_8)), "/grids", 413).get("type").asString())
                .isEqualTo("urn:clairevoie:too-large");
        Http.refused(http.send("POST", "/grids", "Content-Type", "text/plain"), "/grids", 415);
    }

    @Test
    void the_list_has_the_shipped_grids_among_the_others_and_says_who_uses_them() {
        http.post("/grids", GridTexts.bytes(GridTexts.grid("listed")));
        JsonNode page = http.read("/grids?limit=1");
        JsonNode all = http.read("/grids?limit=500").get("items");
        assertThat(Http.each(all, "grid")).contains("clairevoie/1", "joint-bet/1", "listed/1").isSorted();
        assertThat(page.get("items").get(0)).isEqualTo(all.get(0));
        assertThat(http.read("/grids?limit=1&after=" + page.get("next").asString()).get("items").get(0)).isEqualTo(all.get(1));
        JsonNode builtIn = all.valueStream().filter(each -> each.get("builtIn").asBoolean()).findFirst().orElseThrow();
        assertThat(builtIn.get("grid").asString()).isEqualTo("clairevoie/1");
        assertThat(builtIn.get("usedBy").get(0).asString()).isEqualTo("journey");
        assertThat(builtIn.get("claim").propertyNames()).containsExactlyInAnyOrder("en", "fr");
        http.refused("/grids?after=nowhere", 400);
        http.refused("/grids?limit=0", 400);
    }

    @Test
    void an_unknown_grid_names_those_there_are() {
        for (String path : new String[] {"/grids/clairevoie/9", "/grids/none/1", "/contrast?grid=none",
                "/contrast?grid=clairevoie/0", "/contrast?grid=/"}) {
            JsonNode problem = http.refused(path, 404);
            assertThat(problem.get("type").asString()).isEqualTo("urn:clairevoie:unknown-grid");
            assertThat(problem.get("detail").asString()).contains("clairevoie/1", "joint-bet/1");
        }
        http.refused("/grids/clairevoie/one", 400);
    }

    @Test
    void the_schema_is_served() {
        assertThat(http.read("/grids/schema").get("$id").asString()).isEqualTo("urn:clairevoie:grid");
    }

    @Test
    void every_reading_takes_a_grid_and_the_latest_version_of_a_name() {
        JourneyWriter journey = Queries.journey();
        var words = journey.on(1).tells(Facts.verbatim());
        var strategy = journey.on(2).tells(Facts.strategy(Author.JOINT), Link.to(LinkType.BECAUSE_OF, words));
        journey.on(3).tells(Facts.service(), Link.to(LinkType.PART_OF_STRATEGY, strategy));
        journey.on(4).tells(Facts.service(), Link.to(LinkType.PART_OF_STRATEGY, strategy));
        QUERIES.record(journey);
        http.post("/grids", GridTexts.bytes(GridTexts.grid("latest")));
        http.post("/grids", wider("latest", 20));
        for (String path : new String[] {"/journeys/" + journey.id() + "/contrast?", "/contrast?", "/journeys/" + journey.id() + "/replay?step=1&"}) {
            assertThat(http.read(path + "grid=latest").get("grid").get("version").intValue()).as(path).isEqualTo(2);
            assertThat(http.read(path + "grid=latest/1").get("grid").get("version").intValue()).as(path).isEqualTo(1);
        }
        String pair = "/contrast/pair?a=" + journey.id() + "&b=" + journey.id();
        assertThat(http.read(pair + "&grid=joint-bet").get("a").get("contrast").get("linkCoverage").get("value").doubleValue()).isZero();
        assertThat(http.read(pair).get("a").get("contrast").get("linkCoverage").get("value").doubleValue()).isEqualTo(1);
    }

    private static byte[] wider(String name, int days) {
        ObjectNode grid = GridTexts.grid(name);
        ((ObjectNode) grid.get("windows")).put("engagementAnswer", days);
        return GridTexts.bytes(grid);
    }
}
