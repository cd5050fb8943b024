package org.clairevoie.query.contrast.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContrastPageTest {
    private static final String PLANTED = "<script>alert('planted in a name')</script>";
    private static final String BROWSER = "text/html,*/*;q=0.8";
    private static final Queries QUERIES = new Queries();
    private static String cohort = "";
    private static UUID integrated = new UUID(0, 0);
    private final Http http = QUERIES.http();

    @BeforeAll
    static void record() {
        Http http = QUERIES.http();
        http.whole("/grids/compare");
        assertThat(http.page("/contrast", Role.EVALUATOR, "fr").body()).as("before anything is recorded").contains("Rien à lire", "class=\"empty\"");
        assertThat(http.page("/grids/compare?a=clairevoie/1&b=joint-bet/1", Role.EVALUATOR, "en").body()).contains("Nothing to read");
        List<RecordedEvent> events = new ArrayList<>();
        for (int each = 0; each < 50; each++) {
            JourneyWriter journey = Queries.journey(Scheme.RSA, "93066");
            boolean linked = each < 24;
            UUID words = journey.on(2).tells(Facts.verbatim());
            UUID partner = linked ? journey.on(4).tells(Facts.partner(), Link.to(LinkType.BECAUSE_OF, words)) : journey.on(4).tells(Facts.partner());
            if (linked) {
                journey.on(5).tells(Facts.service(), Link.to(LinkType.BECAUSE_OF, words), Link.to(LinkType.BECAUSE_OF, partner));
                integrated = journey.id();
            } else {
                journey.on(5).tells(Facts.service());
            }
            journey.on(60).tells(Facts.interview("A", 30));
            events.addAll(journey.events());
        }
        QUERIES.record(events);
        Http.Answer made = http.post("/cohorts", "{\"name\":\"" + PLANTED + "\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        cohort = made.json().get("id").asString();
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void each_page_is_whole_in_both_languages() {
        for (String path : List.of("/contrast", "/contrast?points=yes", "/contrast?cohort=" + cohort + "&beside=population&besideGrid=joint-bet/1",
                "/contrast?happenedBy=2026-02-01&knownBy=2026-02-01&clock=entered", "/grids/compare?a=clairevoie/1&b=joint-bet/1",
                "/grids/compare?a=clairevoie/1&b=clairevoie/1&aKnownBy=2026-01-08&bKnownBy=2026-03-01")) {
            http.whole(path);
        }
    }

    @Test
    void the_population_stands_in_counts_and_charts_each_with_its_table_and_caution() {
        String page = http.page("/contrast");
        assertThat(page).contains("id=\"s1-readings\"", "Journeys read: 44", "id=\"s1-plane\"", "class=\"plot plane\"", "id=\"s1-weeks\"",
                "class=\"trace\"",
                "id=\"s1-indices\"", "class=\"quarters\"", "rounded down to a multiple of 11", "not observed: 44");
        assertThat(page.split("notice caution", -1)).as("readings, plane, indices, weeks").hasSizeGreaterThanOrEqualTo(5);
        assertThat(page).contains("data-csv=\"s1-weeks\"", "data-csv=\"s1-plane\"", "data-csv=\"s1-indices\"", "format=json");
    }

    @Test
    void the_link_to_the_data_of_a_page_asks_on_the_dates_that_the_page_prints() {
        String page = http.page("/contrast?knownBy=2026-01-20");
        int link = page.indexOf("/contrast?grid=clairevoie/1&amp;happenedBy=");
        JsonNode told = http.read(page.substring(link, page.indexOf('"', link)).replace("&amp;", "&"));
        assertThat(told.get("knownBy").asString()).isEqualTo("2026-01-20T23:59:59.999999Z");
    }

    @Test
    void the_plane_has_sixteen_squares_whose_counts_are_rounded_like_every_other() {
        JsonNode plane = http.read("/contrast").get("plane");
        assertThat(plane.get("squares")).hasSize(16);
        assertThat(plane.get("squares").get(0).get("count").get("value").longValue()).as("neither covered nor rooted: 26").isEqualTo(22);
        assertThat(plane.get("squares").get(15).get("count").get("value").longValue()).as("both: 24").isEqualTo(22);
        assertThat(plane.get("unplaced").get("value").longValue()).isZero();
    }

    @Test
    void a_point_is_a_journey_that_who_may_read_single_ones_can_open() {
        String page = http.page("/contrast?points=yes");
        assertThat(page).contains("class=\"journey-point INTEGRATED\"", "class=\"journey-point JUXTAPOSED\"",
                "href=\"/journeys/" + integrated + "\"", "id=\"placed\"");
        String token = TestIssuer.token(TestIssuer.claims(Role.EVALUATOR, TestIssuer.ORGANISATION).claim("scope", "openid").build());
        Http.Answer without = http.get("/contrast", "Accept", BROWSER, "Authorization", "Bearer " + token);
        assertThat(without.status()).isEqualTo(200);
        assertThat(without.body()).doesNotContain("id=\"points\"");
        assertThat(http.get("/contrast?points=yes", "Accept", BROWSER, "Authorization", "Bearer " + token).status())
                .as("without " + Caller.MICRODATA).isEqualTo(403);
        assertThat(http.get("/contrast?points=yes", "Accept", BROWSER, "Authorization", "Bearer " + token).body())
                .doesNotContain(integrated.toString());
    }

    @Test
    void journeys_are_placed_one_by_one_and_paged() {
        JsonNode page = http.read("/contrast/journeys?limit=30");
        assertThat(page.get("items")).hasSize(30);
        JsonNode rest = http.read("/contrast/journeys?limit=30&after=" + page.get("next").asString());
        assertThat(rest.get("items")).hasSize(20);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(Http.each(page.get("items"), "accompanimentId")).doesNotContainAnyElementsOf(Http.each(rest.get("items"), "accompanimentId"));
        JsonNode first = page.get("items").get(0);
        assertThat(first.get("linkCoverage").doubleValue()).isEqualTo(1);
        assertThat(first.get("reading").asString()).isEqualTo("INTEGRATED");
    }

    @Test
    void a_cohort_stands_beside_the_population_and_its_name_is_shown_as_text() {
        String page = http.page("/contrast?cohort=" + cohort + "&beside=population");
        assertThat(page).contains("id=\"side-1\"", "id=\"side-2\"", "Journeys read: 50", "Journeys read: 44", "Events a month",
                "&lt;script&gt;alert(");
        assertThat(page).doesNotContain(PLANTED);
        assertThat(http.page("/contrast?besideGrid=joint-bet/1")).contains("under the grid joint-bet/1", "under the grid clairevoie/1",
                "/grids/compare?a=clairevoie/1");
    }

    @Test
    void what_cannot_be_read_is_told_beside_its_field_and_kept() {
        String typed = "%22%3E%3Cscript%3Ealert(%27typed%27)%3C/script%3E";
        for (String language : List.of("en", "fr")) {
            Http.Answer page = http.page("/contrast?knownBy=" + typed, Role.AUDITOR, language);
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body()).contains("id=\"refused\"", "id=\"knownBy-wrong\"", "aria-invalid=\"true\"", "&quot;&gt;&lt;script&gt;alert")
                    .doesNotContain("<script>", "??");
        }
        assertThat(http.page("/contrast?grid=nowhere/7", Role.AUDITOR, "fr").body()).contains("Il n’y a pas de grille de ce nom");
        assertThat(http.page("/grids/compare?happenedBy=2026-02-01", Role.AUDITOR, "en").body()).contains("Both sides are the same");
    }

    @Test
    void a_comparison_is_drawn_counted_and_names_who_changed() {
        String page = http.page("/grids/compare?a=clairevoie/1&b=joint-bet/1");
        assertThat(page).contains("class=\"plot flow\"", "class=\"flow-band INTEGRATED\"", "id=\"transitions\"", "id=\"changed-journeys\"",
                "/journeys/" + integrated)
                .contains("says something of the grids, not of the journeys");
        String token = TestIssuer.token(TestIssuer.claims(Role.EVALUATOR, TestIssuer.ORGANISATION).claim("scope", "openid").build());
        String without = http.get("/grids/compare?a=clairevoie/1&b=joint-bet/1", "Accept", BROWSER, "Authorization", "Bearer " + token).body();
        assertThat(without).contains("id=\"transitions\"").doesNotContain(integrated.toString(), "id=\"changed\"");
    }

    @Test
    void frontline_systems_see_none_of_it() {
        assertThat(http.page("/contrast", Role.FRONTLINE, "en").status()).isEqualTo(403);
        assertThat(http.page("/grids/compare", Role.FRONTLINE, "en").status()).isEqualTo(403);
    }
}
