package org.clairevoie.query.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import org.clairevoie.access.Role;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.cohort.Accompanied;
import org.clairevoie.query.pages.Browser;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Where journeys stand between the two conceptions: in counts for everybody, one by one for who may read single ones.
class PlacedJourneysTest {
    private static final Queries QUERIES = new Queries();
    private final Http http = QUERIES.http();

    @BeforeAll
    static void record() {
        new Accompanied("21231").integrated(24, Scheme.RSA).juxtaposed(26, Scheme.RSA).recordedBy(QUERIES);
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void the_plane_has_sixteen_squares_whose_counts_are_rounded_like_every_other() {
        JsonNode plane = http.read("/contrast").get("plane");
        assertThat(plane.get("squares")).hasSize(16);
        assertThat(plane.get("squares").get(0).get("count").get("value").longValue()).as("neither covered nor rooted: 26").isEqualTo(22);
        assertThat(plane.get("squares").get(15).get("count").get("value").longValue()).as("both: 24").isEqualTo(22);
        assertThat(plane.get("unplaced").get("because").asString()).as("one without a service").isEqualTo("SUPPRESSED");
    }

    @Test
    void journeys_are_listed_page_by_page_with_what_they_stand_at() {
        JsonNode page = http.read("/contrast/journeys?limit=30");
        assertThat(page.get("items")).hasSize(30);
        JsonNode rest = http.read("/contrast/journeys?limit=30&after=" + page.get("next").asString());
        assertThat(rest.get("items")).hasSize(21);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(Http.each(page.get("items"), "accompanimentId")).doesNotContainAnyElementsOf(Http.each(rest.get("items"), "accompanimentId"));
        assertThat(page.get("items").get(0).get("linkCoverage").doubleValue()).isEqualTo(1);
        assertThat(page.get("items").get(0).get("reading").asString()).isEqualTo("INTEGRATED");
        assertThat(Http.each(http.read("/contrast/journeys?knownBy=2020-01-01T00:00:00Z").get("items"), "accompanimentId")).isEmpty();
    }

    @Test
    void who_may_not_read_single_ones_is_shown_no_point_and_given_none() {
        String token = TestIssuer.token(TestIssuer.claims(Role.EVALUATOR, TestIssuer.ORGANISATION).claim("scope", "openid").build());
        String[] asking = {"Accept", Browser.ACCEPT, "Authorization", "Bearer " + token};
        assertThat(http.get("/contrast", asking).body()).contains("id=\"s1-plane\"").doesNotContain("id=\"points\"");
        Http.Answer forced = http.get("/contrast?points=yes", asking);
        assertThat(forced.status()).isEqualTo(403);
        assertThat(forced.body()).doesNotContain("/journeys/");
        assertThat(http.get("/grids/compare?a=clairevoie/1&b=joint-bet/1", asking).body()).contains("id=\"transitions\"").doesNotContain("id=\"changed\"");
    }

    @Test
    void a_page_with_a_point_for_each_leaves_a_line_that_it_was_read() {
        long before = lines();
        new Browser(http, Role.EVALUATOR).get("/contrast", "en");
        assertThat(lines()).as("counts are nobody's record").isEqualTo(before);
        new Browser(http, Role.EVALUATOR).get("/contrast?points=yes", "en");
        assertThat(lines()).isEqualTo(before + 1);
    }

    private static long lines() {
        return QUERIES.database().sql("select count(*) from access_log.access").query((row, _) -> row.getLong(1)).single();
    }
}
