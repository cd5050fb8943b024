package org.clairevoie.query.runs.shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.clairevoie.access.Role;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.query.Queries;
import org.clairevoie.query.cohort.Accompanied;
import org.clairevoie.query.pages.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RunPagesTest {
    private static final Queries QUERIES = new Queries(Map.of("clairevoie.runs.look-every", "100ms"));
    private static final String RUNS = "/grids/clairevoie/1/runs";
    private final Browser evaluator = new Browser(QUERIES.http(), Role.EVALUATOR);

    @BeforeAll
    static void record() {
        assertThat(new Browser(QUERIES.http(), Role.EVALUATOR).page(RUNS)).contains("class=\"empty\"");
        new Accompanied("44109").integrated(20, Scheme.RSA).juxtaposed(15, Scheme.RSA).recordedBy(QUERIES);
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void a_run_is_started_by_a_form_followed_read_and_compared() {
        String run = completed(RUNS, "landmarks=30&landmarks=90&clock=recorded");
        String other = completed("/grids/joint-bet/1/runs", "landmarks=30");

        assertThat(evaluator.page(RUNS)).contains(run, "download=\"runs.json\"");
        assertThat(evaluator.page(run)).contains(run + "/contrast?landmark=30", "joint-bet/1", other.substring(other.lastIndexOf('/') + 1), "value=\"100\"")
                .doesNotContain("htmx");
        assertThat(evaluator.figures(run + "/contrast?landmark=30")).contains("id=\"s1-readings\"");
        String compared = evaluator.figures(run + "/compare?with=" + other.substring(other.lastIndexOf('/') + 1) + "&landmark=30");
        assertThat(compared).contains("class=\"plot flow\"", "id=\"transitions\"", "id=\"changed\"");
        assertThat(evaluator.http().submit(run, "", "Accept", Browser.ACCEPT).status()).as("cancelled when it is over").isIn(302, 409);
    }

    @Test
    void what_is_wrong_comes_back_beside_its_field_with_what_was_typed() {
        String page = evaluator.refused(RUNS, "knownBy=someday&landmarks=90&clock=entered", 400);

        assertThat(page).contains("id=\"knownBy-wrong\"", "value=\"someday\"", "value=\"90\" checked=\"checked\"").contains("value=\"entered\" selected=\"selected\"");
    }

    /// The version stands in the address, as the library is packed.
    @Test
    void the_scripts_that_follow_a_run_are_served_by_us() {
        for (String script : new String[] {"/assets/htmx.org/2.0.8/dist/htmx.min.js", "/assets/alive.js"}) {
            assertThat(evaluator.get(script, "en").status()).as(script).isEqualTo(200);
        }
    }

    @Test
    void who_may_not_start_one_is_shown_no_form() {
        assertThat(new Browser(QUERIES.http(), Role.AUDITOR).page(RUNS)).doesNotContain("<form method=\"post\"");
    }

    private String completed(String runs, String form) {
        String run = evaluator.led(runs, form);
        await(run).atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(() -> evaluator.page(run).contains(run + "/contrast"));
        return run;
    }
}
