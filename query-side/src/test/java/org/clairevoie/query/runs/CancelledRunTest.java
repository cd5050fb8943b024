package org.clairevoie.query.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.projection.RandomJourneys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CancelledRunTest {
    private static final String RUNS = "/grids/clairevoie/1/runs";
    private static final Queries QUERIES = new Queries(Map.of(
            "clairevoie.runs.at-once", 1, "clairevoie.runs.shares", 1, "clairevoie.runs.rows", 1, "clairevoie.runs.look-every", "100ms"));
    private final Http http = QUERIES.http();

    @BeforeAll
    static void journeys() {
        QUERIES.record(RandomJourneys.of(7, 20));
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void a_run_under_way_is_cancelled_and_nothing_of_it_is_kept() throws SQLException {
        String run = stoppedMidway();
        assertThat(http.read(run).get("state").asString()).isEqualTo("RUNNING");
        for (String part : List.of("/contrast", "/journeys", "/compare?with=" + run.substring(run.lastIndexOf('/') + 1))) {
            assertThat(http.refused(run + part, 409).get("type").asString()).endsWith("run-not-whole");
        }
        assertThat(results(run)).isPositive();
        assertThat(http.send("DELETE", run).status()).isEqualTo(204);
        assertThat(http.read(run).get("state").asString()).isEqualTo("CANCELLED");
        assertThat(http.read(run).get("problem").asString()).isEqualTo("urn:clairevoie:run-cancelled");
        assertThat(results(run)).isZero();
        assertThat(http.refused(run + "/contrast", 409).get("detail").asString()).contains("CANCELLED");
        assertThat(Http.refused(http.send("DELETE", run), run, 409).get("type").asString()).endsWith("run-ended");
        assertThat(Http.refused(http.post(RUNS, "{}"), RUNS, 503).get("type").asString()).as("a run would miss what is set aside").endsWith("view-incomplete");
        QUERIES.database().sql("delete from parked_event").update();
        Http.Answer another = http.post(RUNS, "{}");
        await("another run ends").atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20))
                .until(() -> http.read(another.header("Location")).get("state").asString().equals("COMPLETED"));
        assertThat(results(run)).isZero();
    }

    /// Its first results wait for a lock of ours until the view is made to look incomplete; it then waits for the view.
    private String stoppedMidway() throws SQLException {
        try (Connection other = QUERIES.source().getConnection(); Statement statement = other.createStatement()) {
            statement.execute("""
                    create function held_up() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock_shared(4711); return new; end'""");
            statement.execute("create trigger held_up before insert on population_result for each row execute function held_up()");
            statement.execute("select pg_advisory_lock(4711)");
            Http.Answer accepted = http.post(RUNS, "{}");
            assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
            Http.Answer busy = http.post(RUNS, "{}");
            assertThat(Http.refused(busy, RUNS, 503).get("type").asString()).endsWith("runs-busy");
            assertThat(busy.header("Retry-After")).isNotEmpty();
            assertThat(busy.json().get("detail").asString()).contains("1 population runs", "clairevoie.runs.at-once");
            await("the run waits for the lock").atMost(Duration.ofSeconds(30)).until(() -> QUERIES.database()
                    .sql("select count(*) from pg_locks where not granted and locktype = 'advisory' and objid = 4711")
                    .query((row, _) -> row.getLong(1)).single() > 0);
            QUERIES.database().sql("insert into parked_event (view, position, accompaniment_id, because) values ('contrast', 0, ?, 'a test')")
                    .param(new java.util.UUID(1, 0)).update();
            statement.execute("select pg_advisory_unlock(4711)");
            String run = accepted.header("Location");
            await("its first results are there").atMost(Duration.ofSeconds(30)).until(() -> results(run) > 0);
            return run;
        }
    }

    private static long results(String run) {
        return QUERIES.database().sql("select count(*) from population_result where run::text = ?").param(run.substring(run.lastIndexOf('/') + 1))
                .query((row, _) -> row.getLong(1)).single();
    }
}
