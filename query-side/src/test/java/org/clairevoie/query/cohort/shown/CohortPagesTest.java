package org.clairevoie.query.cohort.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.clairevoie.access.Role;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.events.OutcomeRecorded.Kind;
import org.clairevoie.query.Queries;
import org.clairevoie.query.cohort.Accompanied;
import org.clairevoie.query.pages.Browser;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CohortPagesTest {
    private static final String PLANTED = "<script>alert('planted in a name')</script>";
    private static final Queries QUERIES = new Queries();
    private static String cohort = "";
    private final Browser evaluator = new Browser(QUERIES.http(), Role.EVALUATOR);

    @BeforeAll
    static void make() {
        Browser first = new Browser(QUERIES.http(), Role.EVALUATOR);
        assertThat(first.page("/cohorts")).contains("class=\"empty\"").doesNotContain("id=\"cohorts\"");
        new Accompanied("35238").integrated(20, Scheme.RSA, Kind.PERMANENT_JOB).juxtaposed(18, Scheme.RSA, Kind.TRAINING)
                .juxtaposed(12, Scheme.CEJ).recordedBy(QUERIES);
        cohort = first.led("/cohorts", "name=" + encoded(PLANTED) + "&territory=35&scheme=RSA&scheme=CEJ&openedFrom=2025-01-01&clock=recorded");
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void a_form_without_script_makes_a_cohort_which_is_shown() {
        assertThat(cohort).startsWith("/cohorts/");
        String page = evaluator.page(cohort);
        assertThat(page).contains("<p class=\"figure\">50</p>", "notice caution", "download=\"cohort.json\"");
        assertThat(evaluator.page("/cohorts")).contains(cohort, "download=\"cohorts.json\"", "data-csv=\"cohorts\"");
    }

    @Test
    void a_name_is_shown_as_text_on_every_page_that_tells_it() {
        for (String path : new String[] {
            cohort, "/cohorts", cohort + "/contrast", cohort + "/curves?landmark=90", cohort + "/exports", "/contrast", "/contrast?cohort=" + id()}) {
            assertThat(evaluator.page(path)).as(path).contains("&lt;script&gt;alert(").doesNotContain("<script>alert(");
        }
    }

    @Test
    void what_is_wrong_comes_back_beside_its_field_with_what_was_typed() {
        String page = evaluator.refused("/cohorts", "name=" + encoded("  « Tous » <b>") + "&territory=Seine&scheme=CEJ&openedFrom=yesterday", 400);

        assertThat(page).contains("value=\"« Tous » &lt;b&gt;\"", "id=\"territory-wrong\"", "id=\"openedFrom-wrong\"", "value=\"yesterday\"",
                "value=\"Seine\"", "value=\"CEJ\" checked=\"checked\"", "href=\"#territory\"").doesNotContain("id=\"name-wrong\"");
        assertThat(page.split("aria-invalid=\"true\"", -1)).hasSize(3);
        assertThat(evaluator.refused("/cohorts", "name=few&territory=99", 422)).contains("cohort-not-disclosable");
    }

    @Test
    void who_may_not_make_one_is_shown_no_form() {
        Browser auditor = new Browser(QUERIES.http(), Role.AUDITOR);

        assertThat(auditor.page("/cohorts")).contains(cohort).doesNotContain("<form method=\"post\"");
        assertThat(auditor.page(cohort)).doesNotContain(cohort + "/exports");
        assertThat(auditor.http().submit("/cohorts", "name=x", "Accept", Browser.ACCEPT, "Authorization",
                "Bearer " + TestIssuer.token(Role.AUDITOR)).status()).isEqualTo(403);
        assertThat(evaluator.page("/cohorts")).contains("<form method=\"post\" action=\"/cohorts\"");
    }

    @Test
    void curves_have_bands_and_those_at_risk_and_say_what_they_leave_out() {
        String page = evaluator.figures(cohort + "/curves?landmark=30");

        assertThat(page).contains("class=\"band\"", "class=\"trace\"", "id=\"curve-EMPLOYMENT\"", "id=\"table-EMPLOYMENT\"", "id=\"came\"", "id=\"left\"",
                "Integrated", "Juxtaposed");
        String misleading = evaluator.page(cohort + "/curves?classedBy=final");
        assertThat(misleading).contains("class=\"notice bad\" role=\"note\"");
        assertThat(evaluator.get(cohort + "/curves?landmark=soon", "en").body()).contains("id=\"landmark-wrong\"");
    }

    @Test
    void how_a_cohort_reads_is_shown_as_the_population_is() {
        assertThat(evaluator.figures(cohort + "/contrast?grid=joint-bet/1")).contains("id=\"s1-readings\"", "joint-bet/1");
    }

    @Test
    void an_index_that_may_not_be_told_is_not_drawn_and_the_rest_of_the_page_is() {
        String few = evaluator.led("/cohorts", "name=few&territory=35&scheme=CEJ");

        assertThat(evaluator.page(few + "/contrast")).contains("id=\"s1-indices\"", "withheld");
    }

    private static String id() {
        return cohort.substring("/cohorts/".length());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
