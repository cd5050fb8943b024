package org.clairevoie.query.cohort.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clairevoie.access.Role;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.events.OutcomeRecorded.Kind;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.cohort.Accompanied;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CohortPagesTest {
    private static final String PLANTED = "<script>alert('nommée à l’école')</script>";
    private static final String SHOWN = "&lt;script&gt;alert(&#39;nommée à l’école&#39;)&lt;/script&gt;";
    private static final Queries QUERIES = new Queries();
    private static String cohort = "";
    private final Http http = QUERIES.http();

    @BeforeAll
    static void make() {
        Http http = QUERIES.http();
        assertThat(http.page("/cohorts")).contains("No cohort yet", "id=\"make\"");
        new Accompanied("01001").integrated(15, Scheme.RSA, Kind.PERMANENT_JOB).integrated(17, Scheme.RSA)
                .juxtaposed(12, Scheme.RSA, Kind.TRAINING).juxtaposed(20, Scheme.RSA).juxtaposed(12, Scheme.RSA, Kind.DROPPED_OUT)
                        .recordedBy(QUERIES);
        Http.Answer made = http.form("/cohorts", List.of(
                "name=" + PLANTED, "scheme=RSA", "scheme=CEJ", "territory=01", "openedFrom=2026-01-01", "openedBefore=", "clock=recorded",
                        "orientation=SOCIO_PROFESSIONAL"));
        assertThat(made.status()).as(made.body()).isBetween(302, 303);
        cohort = made.header("Location").replaceFirst("^http://[^/]+", "");
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void a_cohort_made_by_a_form_is_shown_as_it_was_asked_for() {
        assertThat(cohort).startsWith("/cohorts/");
        assertThat(http.page(cohort)).contains(SHOWN, ">RSA<", ">CEJ<", "76", "frozen").doesNotContain(PLANTED);
        assertThat(http.read(cohort).get("name").asString()).as("an accent is an accent").isEqualTo(PLANTED);
        assertThat(http.read(cohort).get("definition").get("openedFrom").asString()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(http.page("/cohorts")).contains(SHOWN, "href=\"" + cohort + "\"").doesNotContain(PLANTED);
    }

    @Test
    void each_page_is_whole_in_both_languages() {
        for (String path : List.of("/cohorts", cohort, cohort + "/contrast", cohort + "/contrast?grid=joint-bet/1", cohort + "/curves",
                cohort + "/curves?landmark=90",
                cohort + "/curves?landmark=30&group=EMPLOYMENT", cohort + "/curves?classedBy=final")) {
            http.whole(path);
        }
    }

    @Test
    void what_was_wrong_stands_beside_its_field_and_what_was_typed_is_kept() {
        for (String language : List.of("en", "fr")) {
            Http.Answer page = http.form("/cohorts", List.of("name=", "territory=Seine, 93", "openedFrom=hier <b>", "scheme=PLIE",
                    "knownBy=2999-01-01"),
                    "Accept-Language", language);
            assertThat(page.status()).as(page.body()).isEqualTo(400);
            assertThat(page.body()).contains("id=\"name-wrong\"", "id=\"territory-wrong\"", "id=\"openedFrom-wrong\"", "id=\"knownBy-wrong\"",
                    "value=\"Seine, 93\"", "value=\"hier &lt;b&gt;\"", "value=\"2999-01-01\"", "href=\"#territory\"").doesNotContain("hier <b>",
                            "??");
            assertThat(page.body()).containsPattern("value=\"PLIE\"\\s+checked|checked=\"checked\"[^>]*value=\"PLIE\"|value=\"PLIE\" checked");
        }
    }

    @Test
    void a_cohort_that_would_tell_of_too_few_is_refused_on_the_form() {
        Http.Answer page = http.form("/cohorts", List.of("name=tous ceux-là", "scheme=PACEA"), "Accept-Language", "fr");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("désignerait trop peu de parcours", "value=\"tous ceux-là\"", "role=\"alert\"");
    }

    @Test
    void curves_are_drawn_in_steps_with_those_at_risk_under_them_and_a_caution_beside_each() {
        String page = http.page(cohort + "/curves?landmark=30");
        String employment = page.substring(page.indexOf("id=\"curve-EMPLOYMENT\""), page.indexOf("id=\"curve-TRAINING\""));
        assertThat(employment).contains("class=\"line n0 INTEGRATED\"", "class=\"band\"", "class=\"trace\"", "At risk, at least",
                "id=\"table-EMPLOYMENT\"", "notice caution",
                "A journey must last to become integrated", ">44<", "data-csv=\"table-EMPLOYMENT\"");
        assertThat(page).contains("id=\"came\"", "id=\"left\"", "Aalen–Johansen");
        assertThat(http.read(cohort + "/curves?landmark=30").get("classes").get(0).get("name").asString()).isEqualTo("INTEGRATED");
    }

    @Test
    void the_misleading_curve_says_that_it_is_before_anything_else() {
        String page = http.page(cohort + "/curves?classedBy=final");
        assertThat(page.indexOf("MISLEADING")).isPositive().isLessThan(page.indexOf("<svg"));
        assertThat(http.page(cohort + "/curves?landmark=45", Role.EVALUATOR, "fr").body()).contains("id=\"landmark-wrong\"", "et aucun autre");
    }

    @Test
    void only_who_may_make_a_cohort_is_shown_the_form() {
        assertThat(http.page("/cohorts", Role.AUDITOR, "en").body()).doesNotContain("<form method=\"post\"");
        assertThat(http.page("/cohorts", Role.FRONTLINE, "en").status()).isEqualTo(403);
        assertThat(http.page(cohort, Role.AUDITOR, "en").body()).doesNotContain(cohort + "/exports");
    }
}
