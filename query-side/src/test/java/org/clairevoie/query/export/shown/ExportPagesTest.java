package org.clairevoie.query.export.shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.access.Role;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.Facts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExportPagesTest {
    private static final String PLANTED = "<script>alert('planted in a cohort')</script>";
    private static final Queries QUERIES = new Queries();
    private static String exports = "";
    private final Http http = QUERIES.http();

    @BeforeAll
    static void journeys() {
        List<RecordedEvent> events = new ArrayList<>();
        for (int journey = 0; journey < 15; journey++) {
            events.addAll(Queries.journey().on(2).tellsAlso(Facts.interview("A", 30)).events());
        }
        QUERIES.record(events);
        exports = "/cohorts/" + QUERIES.http().post("/cohorts", "{\"name\":\"" + PLANTED + "\"}").json().get("id").asString() + "/exports";
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void an_export_started_by_a_form_is_followed_fetched_and_thrown_away() {
        assertThat(http.page(exports)).contains("No export yet", "&lt;script&gt;alert(").doesNotContain(PLANTED);
        Http.Answer started = http.form(exports, List.of("formats=csv", "formats=counting-process", "grid=clairevoie/1"));
        assertThat(started.status()).as(started.body()).isIn(302, 303);
        String export = started.header("Location").replaceFirst("^http://[^/]+", "");
        await(export).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).until(() -> !http.read(export).get("state").asString()
                .equals("RUNNING"));
        http.whole(export);
        http.whole(exports);
        String page = http.page(export);
        assertThat(page).contains("Whole", export + "/files/manifest.json", export + "/files/journeys.csv",
                "<form method=\"post\" action=\"" + export + "\"");
        assertThat(page).as("what is whole is not asked for again").doesNotContain("hx-trigger", "<script src=\"/assets/htmx");
        assertThat(Http.each(http.read(exports).get("items"), "id")).containsExactly(export.substring(export.lastIndexOf('/') + 1));
        assertThat(http.page(exports)).contains("href=\"" + export + "\"");
        assertThat(http.form(export, List.of()).status()).isIn(302, 303);
        assertThat(http.page(export)).contains("Thrown away").doesNotContain("/files/");
    }

    @Test
    void everybody_may_be_exported_and_nothing_chosen_is_told_on_the_form() {
        http.whole("/cohorts/all/exports");
        Http.Answer nothing = http.form("/cohorts/all/exports", List.of("grid=joint-bet/1"), "Accept-Language", "fr");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.body()).contains("id=\"formats-wrong\"", "Choisir au moins un format")
                .containsPattern("value=\"joint-bet/1\"[^>]*selected");
    }

    @Test
    void what_is_not_there_is_not_found_and_others_are_not_let_in() {
        assertThat(http.page("/cohorts/0199a1c2-7b1e-7d55-9a30-5b8f6f1c2e01/exports", Role.EVALUATOR, "en").status()).isEqualTo(404);
        assertThat(http.page("/cohorts/nowhere/exports", Role.EVALUATOR, "en").status()).isEqualTo(404);
        assertThat(http.page(exports, Role.AUDITOR, "en").status()).isEqualTo(403);
    }
}
