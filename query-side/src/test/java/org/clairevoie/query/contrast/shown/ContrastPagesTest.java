package org.clairevoie.query.contrast.shown;

import static org.assertj.core.api.Assertions.assertThat;

import org.clairevoie.access.Role;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.cohort.Accompanied;
import org.clairevoie.query.pages.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContrastPagesTest {
    private static final Queries QUERIES = new Queries();
    private static String cohort = "";
    private final Browser evaluator = new Browser(QUERIES.http(), Role.EVALUATOR);

    @BeforeAll
    static void record() {
        Browser first = new Browser(QUERIES.http(), Role.EVALUATOR);
        Http.Answer empty = first.get("/contrast", "en");
        assertThat(empty.status()).isEqualTo(404);
        assertThat(empty.body()).as("nothing is recorded yet, and the page says so").contains("class=\"empty\"").doesNotContain("role=\"alert\"");
        cohort = new Accompanied("21231").integrated(20, Scheme.RSA).juxtaposed(15, Scheme.RSA).recordedBy(QUERIES).cohort(QUERIES.http(), "");
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void the_population_is_shown_between_the_two_conceptions() {
        String page = evaluator.figures("/contrast");

        assertThat(page).contains("id=\"s1-readings\"", "id=\"s1-plane\"", "id=\"s1-indices\"", "format=json");
        assertThat(page).contains("<td class=\"n\" data-value=\"11\">11</td>");
    }

    @Test
    void who_may_open_single_journeys_sees_a_point_for_each() {
        assertThat(evaluator.page("/contrast")).contains("id=\"points\"").doesNotContain("journey-point");
        String points = evaluator.figures("/contrast?points=yes");

        assertThat(points.split("class=\"journey-point ", -1)).hasSize(36);
        assertThat(points).contains("journey-point INTEGRATED", "journey-point JUXTAPOSED", "href=\"/journeys/");
    }

    @Test
    void two_of_them_stand_side_by_side_each_under_its_grid() {
        String id = cohort.substring("/cohorts/".length());
        String page = evaluator.figures("/contrast?cohort=" + id + "&beside=population&besideGrid=joint-bet/1");

        assertThat(page).contains("id=\"s1-readings\"", "id=\"s2-readings\"", "class=\"beside\"", "21231", "/grids/compare?a=");
    }

    @Test
    void a_comparison_shows_from_which_reading_to_which() {
        String page = evaluator.figures("/grids/compare?a=clairevoie/1&b=joint-bet/1");

        assertThat(page).contains("class=\"plot flow\"", "id=\"transitions\"", "id=\"changed\"");
    }

    @Test
    void what_is_wrong_with_a_question_stands_beside_its_field() {
        for (String path : new String[] {"/contrast?knownBy=someday", "/grids/compare?a=clairevoie/1&b=joint-bet/1&aKnownBy=someday"}) {
            Http.Answer page = evaluator.get(path, "en");
            assertThat(page.status()).as(path).isEqualTo(400);
            assertThat(page.body()).as(path).contains("role=\"alert\"", "nownBy-wrong\"", "value=\"someday\"");
        }
        Http.Answer planted = evaluator.get("/contrast?knownBy=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "en");
        assertThat(planted.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(evaluator.get("/contrast?grid=nobodys/1", "en").status()).isEqualTo(404);
    }

    @Test
    void a_date_that_is_a_day_is_asked_with_all_of_it() {
        assertThat(evaluator.page("/contrast?knownBy=2026-02-01")).contains("value=\"2026-02-01\"", "knownBy=2026-02-01T23:59:59.999999Z");
    }
}
