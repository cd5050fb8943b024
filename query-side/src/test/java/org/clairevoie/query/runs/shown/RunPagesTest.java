package org.clairevoie.query.runs.shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.clairevoie.access.Role;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.projection.RandomJourneys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RunPagesTest {
    private static final String RUNS = "/grids/clairevoie/1/runs";
    private static final Queries QUERIES = new Queries(Map.of("clairevoie.runs.look-every", "100ms"));
    private final Http http = QUERIES.http();

    @BeforeAll
    static void journeys() {
        Http http = QUERIES.http();
        assertThat(http.page(RUNS)).contains("No run yet", "action=\"" + RUNS + "\"");
        Http.Answer refused = http.form(RUNS, List.of("clock=recorded"), "Accept-Language", "fr");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.body()).contains("Rien n’a encore été enregistré", "id=\"refused\"");
        QUERIES.record(RandomJourneys.of(20261125, 60));
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void a_run_started_by_a_form_is_followed_read_and_compared() {
        String run = started(RUNS, "landmarks=30", "landmarks=90", "knownBy=", "happenedBy=");
        String other = started("/grids/joint-bet/1/runs", "clock=entered", "landmarks=30");
        http.whole(RUNS);
        http.whole(run);
        http.whole(run + "/contrast");
        http.whole(run + "/contrast?landmark=30");
        String page = http.page(run);
        assertThat(page).contains("Completed", "<progress", run + "/contrast?landmark=90",
                "value=\"" + other.substring(other.lastIndexOf('/') + 1) + "\"", "55 / 55");
        assertThat(page).as("what has ended is not followed").doesNotContain("data-follow", "<script src=\"/assets/htmx");
        String compared = run + "/compare?with=" + other.substring(other.lastIndexOf('/') + 1);
        http.whole(compared);
        assertThat(http.page(compared)).contains("id=\"transitions\"", "id=\"changed\"");
        assertThat(http.page(compared + "&landmark=30")).contains("30 days");
        assertThat(http.page(run + "/contrast?landmark=30")).contains("Not followed as long as the landmark", "id=\"s1-readings\"");
    }

    @Test
    void what_was_wrong_with_the_form_stands_on_it() {
        Http.Answer future = http.form(RUNS, List.of("knownBy=2999-01-01", "clock=entered", "landmarks=60"), "Accept-Language", "fr");
        assertThat(future.status()).isEqualTo(400);
        assertThat(future.body()).contains("On ne sait encore rien de l’avenir", "value=\"2999-01-01\"", "id=\"knownBy-wrong\"")
                .containsPattern("value=\"60\"[^>]*checked");
        Http.Answer unread = http.form(RUNS, List.of("happenedBy=<script>hier</script>"), "Accept-Language", "en");
        assertThat(unread.status()).isEqualTo(400);
        assertThat(unread.body()).contains("id=\"happenedBy-wrong\"", "&lt;script&gt;hier").doesNotContain("<script>hier");
    }

    @Test
    void the_assets_of_what_goes_on_are_served_from_here() {
        for (String asset : List.of("/assets/htmx.org/2.0.8/dist/htmx.min.js", "/assets/alive.js")) {
            assertThat(http.get(asset).status()).as(asset).isEqualTo(200);
            assertThat(http.get(asset).contentType()).contains("javascript");
        }
    }

    @Test
    void a_grid_that_is_not_there_has_no_runs_and_frontline_systems_see_none() {
        assertThat(http.page("/grids/nowhere/1/runs", Role.EVALUATOR, "en").status()).isEqualTo(404);
        assertThat(http.page("/grids/a%3Fgrid=b/1/runs", Role.EVALUATOR, "en").status()).isEqualTo(404);
        assertThat(http.page(RUNS, Role.FRONTLINE, "en").status()).isEqualTo(403);
    }

    private String started(String runs, String... fields) {
        Http.Answer answer = http.form(runs, List.of(fields));
        assertThat(answer.status()).as(answer.body()).isIn(302, 303);
        String run = answer.header("Location").replaceFirst("^http://[^/]+", "");
        await(run + " ends").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50))
                .until(() -> !http.read(run).get("state").asString().equals("RUNNING"));
        return run;
    }
}
