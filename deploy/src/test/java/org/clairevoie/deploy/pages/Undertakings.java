package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.clairevoie.deploy.stories.Http;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Runs and exports of the scene in every state. What is under way is worked at by another node, which is taken to be alive for longer
/// than anybody looks: the run or the export stands still half-way.
final class Undertakings {
    static final String RUNS = "/grids/joint-bet/1/runs";
    private static final String OTHER_RUNS = "/grids/clairevoie/1/runs";
    private static final String EXPORTS = "/cohorts/all/exports";
    private static final UUID ANOTHER_NODE = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private final Http evaluator;
    private final JdbcClient database;
    private final String runDone;
    private final String runGoingOn;
    private final String runOtherwise;
    private final String runCancelled;
    private final String runFailed;
    private final String exportDone;
    private final String exportGoingOn;
    private final String exportCancelled;
    private final String exportFailed;
    private final String cohort;

    Undertakings(Http evaluator, JdbcClient database) {
        this.evaluator = evaluator;
        this.database = database;
        this.runDone = ended(asked(RUNS, "{\"clock\":\"entered\",\"landmarks\":[30,90]}", RUNS + "/"), "COMPLETED");
        this.runOtherwise = ended(asked(OTHER_RUNS, "{\"clock\":\"entered\",\"landmarks\":[30,90]}", OTHER_RUNS + "/"), "COMPLETED");
        this.runCancelled = cancelled(runLike(runDone));
        this.runGoingOn = runLike(runDone);
        this.runFailed = failed(runLike(runDone));
        this.exportDone = ended(asked(EXPORTS, "{\"formats\":[\"csv\",\"traminer\"],\"clock\":\"entered\"}", "/exports/"), "DONE");
        this.exportFailed = ended(asked(EXPORTS, "{\"formats\":[\"csv\"],\"knownBy\":\"2001-01-01T00:00:00Z\"}", "/exports/"), "FAILED");
        this.exportCancelled = cancelled(exportLike(exportDone));
        this.exportGoingOn = exportLike(exportDone);
        JsonNode made = evaluator.ask("/cohorts", "{\"name\":\"Tout le monde\",\"clock\":\"entered\"}").json();
        this.cohort = "/cohorts/" + made.get("id").asString();
    }

    String run(String state) {
        return switch (state) {
            case "COMPLETED" -> runDone;
            case "RUNNING" -> runGoingOn;
            case "CANCELLED" -> runCancelled;
            case "FAILED" -> runFailed;
            default -> throw new IllegalArgumentException(state);
        };
    }

    String export(String state) {
        return switch (state) {
            case "DONE" -> exportDone;
            case "RUNNING" -> exportGoingOn;
            case "CANCELLED" -> exportCancelled;
            case "FAILED" -> exportFailed;
            default -> throw new IllegalArgumentException(state);
        };
    }

    /// A run under the built-in grid beside one under another.
    String compared() {
        return runDone + "/compare?landmark=90&with=" + id(runOtherwise);
    }

    /// A run that another node works at, further on when it is said to, to be cancelled.
    String standingStill() {
        return runLike(runDone);
    }

    void getsOn(String run) {
        database.sql("update population_run_share set done = total where run = ?").param(id(run)).update();
    }

    void cancels(String run) {
        cancelled(run);
    }

    /// Of everybody.
    String cohort() {
        return cohort;
    }

    private String asked(String path, String body, String shownAt) {
        Http.Reply reply = evaluator.ask(path, body);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(202);
        return shownAt + reply.json().get("id").asString();
    }

    private String ended(String path, String state) {
        evaluator.until(path, shown -> !shown.get("state").asString().equals("RUNNING"));
        assertThat(evaluator.read(path).get("state").asString()).as(path).isEqualTo(state);
        return path;
    }

    private String cancelled(String path) {
        assertThat(evaluator.delete(path).status()).as(path).isLessThan(300);
        return ended(path, "CANCELLED");
    }

    /// As a node leaves it that has tried too often.
    private String failed(String path) {
        database.sql("""
                update population_run set state = 'FAILED', node = null, failures = 3, attempt = 3, ended_at = clock_timestamp(), rule = 'run-failed',
                    detail = 'it could not be read; nothing of it is shown: see the log of the service'
                where id = ?""").param(id(path)).update();
        return ended(path, "FAILED");
    }

    private String runLike(String done) {
        UUID like = UuidCreator.getTimeOrderedEpoch();
        database.sql("insert into population_run_node values (?, clock_timestamp() + interval '1 day') on conflict do nothing").param(ANOTHER_NODE).update();
        database.sql("""
                insert into population_run (id, grid, version, happened_by, known_by, clock, landmarks, latest, position, state, attempt, node, asked_at, taken_up_at)
                select ?, grid, version, happened_by, known_by, clock, landmarks, latest, position, 'RUNNING', 2, ?, clock_timestamp(), clock_timestamp()
                from population_run where id = ?""").params(like, ANOTHER_NODE, id(done)).update();
        database.sql("""
                insert into population_run_share (run, share, attempt, step, node, done, total)
                select ?, share, 2, step, ?, case when share < 5 then total else 0 end, total from population_run_share where run = ?""")
                .params(like, ANOTHER_NODE, id(done)).update();
        return RUNS + "/" + like;
    }

    private String exportLike(String done) {
        UUID like = UuidCreator.getTimeOrderedEpoch();
        database.sql("""
                insert into export (id, state, asked, done, total, rows, asked_at, alive_at)
                select ?, 'RUNNING', asked, total / 3, total, rows / 3, clock_timestamp(), clock_timestamp() + interval '1 day' from export where id = ?""")
                .params(like, id(done)).update();
        return "/exports/" + like;
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
