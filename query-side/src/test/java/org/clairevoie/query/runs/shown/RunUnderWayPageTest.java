package org.clairevoie.query.runs.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clairevoie.access.Role;
import org.clairevoie.query.Queries;
import org.clairevoie.query.pages.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// A run that nobody works on, since nobody looks for one.
class RunUnderWayPageTest {
    private static final String RUN = "/grids/clairevoie/1/runs/0199a1c2-7b1e-7d55-9a30-5b8f6f1c2e01";
    private static final Queries QUERIES = new Queries(Map.of("clairevoie.runs.look-every", "1h"));
    private final Browser evaluator = new Browser(QUERIES.http(), Role.EVALUATOR);

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void a_run_under_way_is_followed_live_and_cancelled_by_a_form() {
        QUERIES.database().sql("""
                insert into population_run (id, grid, version, happened_by, known_by, clock, landmarks, latest, position, state, asked_at)
                values ('0199a1c2-7b1e-7d55-9a30-5b8f6f1c2e01', 'clairevoie', 1, now(), now(), 'RECORDED', '{}', true, 3, 'RUNNING', clock_timestamp())""").update();
        assertThat(evaluator.page(RUN)).contains("Under way", "data-follow=\"" + RUN + "/progress\"", "hx-trigger=\"progress\"", "hx-select=\"#progress\"",
                "/assets/htmx.org/2.0.8/dist/htmx.min.js", "/assets/alive.js", "Refresh", "<form method=\"post\" action=\"" + RUN + "\"");
        assertThat(new Browser(QUERIES.http(), Role.AUDITOR).page(RUN)).as("who may only look").contains("Under way").doesNotContain("<form method=\"post\"");
        assertThat(evaluator.led(RUN, "")).isEqualTo(RUN);
        assertThat(evaluator.page(RUN)).contains("Cancelled", "Somebody cancelled it").doesNotContain("data-follow");
        assertThat(evaluator.refused(RUN, "", 409)).contains("only one under way can be cancelled");
    }
}
