package org.clairevoie.query.export.shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.clairevoie.access.Role;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.query.Queries;
import org.clairevoie.query.cohort.Accompanied;
import org.clairevoie.query.pages.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExportPagesTest {
    private static final Queries QUERIES = new Queries();
    private static final String EXPORTS = "/cohorts/all/exports";
    private final Browser evaluator = new Browser(QUERIES.http(), Role.EVALUATOR);

    @BeforeAll
    static void record() {
        new Accompanied("67482").integrated(12, Scheme.RSA).recordedBy(QUERIES);
        assertThat(new Browser(QUERIES.http(), Role.EVALUATOR).page(EXPORTS)).contains("class=\"empty\"", "notice caution");
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void an_export_is_started_by_a_form_followed_fetched_and_thrown_away() {
        String export = evaluator.led(EXPORTS, "formats=csv&formats=xes&grid=joint-bet/1");
        await(export).atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(() -> evaluator.page(export).contains("manifest.json"));

        String done = evaluator.page(export);
        assertThat(done).contains("href=\"" + export + "/files/journeys.csv\"", "download=\"journeys.csv\"", "notice caution", "joint-bet/1")
                .doesNotContain("htmx");
        assertThat(evaluator.page(EXPORTS)).contains(export, "download=\"exports.json\"");
        assertThat(evaluator.led(export, "")).isEqualTo(export);
        assertThat(evaluator.page(export)).doesNotContain("journeys.csv");
    }

    @Test
    void those_of_everybody_are_asked_on_past_days_those_of_a_cohort_on_its_own() {
        String export = evaluator.led(EXPORTS, "formats=csv&happenedBy=2026-02-01&knownBy=2026-03-01&clock=entered");
        JsonNode asked = QUERIES.http().read(export).get("asked");

        assertThat(asked.get("happenedBy").asString()).isEqualTo("2026-02-01T23:59:59.999999Z");
        assertThat(asked.get("knownBy").asString()).isEqualTo("2026-03-01T23:59:59.999999Z");
        assertThat(asked.get("clock").asString()).isEqualTo("entered");
        assertThat(evaluator.page(evaluator.led("/cohorts", "name=Bas-Rhin&territory=67") + "/exports")).doesNotContain("name=\"knownBy\"");
    }

    @Test
    void what_is_wrong_comes_back_beside_its_field_with_what_was_chosen() {
        assertThat(evaluator.refused(EXPORTS, "grid=joint-bet/1", 400)).contains("id=\"formats-wrong\"", "value=\"joint-bet/1\" selected=\"selected\"");
        assertThat(evaluator.refused(EXPORTS, "formats=csv&formats=xls", 400)).contains("id=\"formats-wrong\"", "value=\"csv\" checked=\"checked\"");
        assertThat(evaluator.refused(EXPORTS, "formats=csv&knownBy=someday", 400)).contains("id=\"knownBy-wrong\"", "value=\"someday\"");
    }

    @Test
    void an_export_of_a_cohort_stands_among_the_pages_of_the_cohort() {
        String cohort = evaluator.led("/cohorts", "name=Strasbourg&territory=67");

        assertThat(evaluator.page(cohort)).contains(cohort + "/exports");
        assertThat(evaluator.page(cohort + "/exports")).contains("Strasbourg", "action=\"" + cohort + "/exports\"");
        assertThat(evaluator.led(cohort + "/exports", "formats=person-period")).startsWith("/exports/");
    }
}
