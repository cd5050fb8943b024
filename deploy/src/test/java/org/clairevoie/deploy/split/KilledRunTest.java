package org.clairevoie.deploy.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clairevoie.deploy.allinone.AllInOne;
import org.clairevoie.deploy.bench.filling.Filling;
import org.clairevoie.deploy.demo.journeys.SyntheticCohort;
import org.clairevoie.deploy.demo.posting.CloudEventJson;
import org.clairevoie.deploy.scene.JavaCommand;
import org.clairevoie.deploy.scene.Laboratory;
import org.clairevoie.deploy.scene.Patience;
import org.clairevoie.deploy.scene.ServiceProcess;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Population runs on nodes that are processes of their own, and die: whoever goes on ends with the same bytes.
class KilledRunTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String RUNS = "/grids/joint-bet/1/runs";
    private static final String ASKED = "{\"clock\":\"entered\",\"landmarks\":[30,90]}";
    /// Many small steps, so that there is a middle to be killed in.
    private static final List<String> SLOWLY = List.of(
            "-Dclairevoie.runs.shares=6", "-Dclairevoie.runs.threads=1", "-Dclairevoie.runs.rows=12", "-Dclairevoie.runs.silent=3s",
            "-Dclairevoie.runs.look-every=200ms");
    private static final int EVENTS = 16_000;

    @TempDir
    private Path folder;

    @Test
    void killed_midway_and_taken_up_a_run_ends_with_the_same_bytes() throws Exception {
        try (Laboratory laboratory = Laboratory.in(folder.resolve("postgres"))) {
            String database = laboratory.create("runs");
            fill(database);
            String undisturbed;
            try (ServiceProcess alone = node(database)) {
                JsonNode whole = completed(alone, ask(alone));
                assertThat(whole.get("attempts").intValue()).isEqualTo(1);
                undisturbed = digest(database, whole);
                assertThat(nodes(database, whole)).isEqualTo(1);

                String run = ask(alone);
                midway(alone, run);
                alone.kill();
                try (ServiceProcess next = node(database)) {
                    JsonNode takenUp = completed(next, run);
                    assertThat(takenUp.get("attempts").intValue()).isEqualTo(2);
                    assertThat(takenUp.get("done")).isEqualTo(takenUp.get("total")).isEqualTo(whole.get("total"));
                    assertThat(digest(database, takenUp)).isEqualTo(undisturbed);
                }
            }
            together(database, undisturbed);
        }
    }

    /// Remote partitioning: two processes share a run; the one that does not see to it dies, then the one that does.
    private void together(String database, String undisturbed) throws Exception {
        try (ServiceProcess one = node(database); ServiceProcess other = node(database)) {
            JsonNode shared = completed(one, ask(one));
            assertThat(nodes(database, shared)).as("nodes that read shares").isEqualTo(2);
            assertThat(digest(database, shared)).isEqualTo(undisturbed);

            String run = ask(one);
            midway(one, run);
            other.kill();
            try (ServiceProcess third = node(database)) {
                JsonNode without = completed(one, run);
                assertThat(without.get("done")).isEqualTo(without.get("total"));
                assertThat(digest(database, without)).isEqualTo(undisturbed);

                String last = ask(one);
                midway(third, last);
                one.kill();
                JsonNode takenUp = completed(third, last);
                assertThat(takenUp.get("done")).isEqualTo(takenUp.get("total"));
                assertThat(digest(database, takenUp)).isEqualTo(undisturbed);
            }
        }
    }

    private void fill(String database) throws Exception {
        try (ServiceProcess service = ServiceProcess.start(AllInOne.class, List.of(), environment(database))) {
            Http http = http(service);
            new SyntheticCohort(2511, 40, Instant.parse("2026-04-01T00:00:00Z")).journeys().forEach(journey ->
                    assertThat(http.post(CloudEventJson.batch(journey).toString(), "application/cloudevents-batch+json").status()).isEqualTo(200));
            http.until("/actuator/views", views -> views.valueStream().allMatch(view -> view.get("position").equals(view.get("head"))));
        }
        Filling.of(database).upTo(EVENTS);
    }

    private ServiceProcess node(String database) throws Exception {
        return ServiceProcess.start(JavaCommand.ofThisOne(QueryNode.class, SLOWLY), List.of(), environment(database));
    }

    private Map<String, String> environment(String database) {
        return Map.of(
                "CLAIREVOIE_SECURITY_ISSUER", TestIssuer.ISSUER,
                "CLAIREVOIE_SECURITY_JWKSET", Objects.requireNonNull(TestIssuer.settings().get("clairevoie.security.jwk-set")),
                "CLAIREVOIE_DATA", folder.resolve("keys").toString(), "CLAIREVOIE_DATABASE_URL", database);
    }

    private static Http http(ServiceProcess node) {
        return new Http(node.address());
    }

    private static String ask(ServiceProcess node) {
        Http.Reply accepted = http(node).ask(RUNS, ASKED);
        assertThat(accepted.status()).isEqualTo(202);
        return accepted.header("Location");
    }

    private static void midway(ServiceProcess node, String run) {
        assertThat(Patience.of(LIMIT).until(() -> {
            JsonNode progress = http(node).read(run);
            assertThat(progress.get("state").asString()).as("it ended before it could be disturbed").isEqualTo("RUNNING");
            return progress.has("total") && progress.get("done").intValue() * 4 > progress.get("total").intValue();
        })).isTrue();
    }

    private static JsonNode completed(ServiceProcess node, String run) {
        assertThat(Patience.of(LIMIT).until(() -> !http(node).read(run).get("state").asString().equals("RUNNING"))).as(node.output()).isTrue();
        JsonNode ended = http(node).read(run);
        assertThat(ended.get("state").asString()).as(node.output()).isEqualTo("COMPLETED");
        return ended;
    }

    private static String digest(String database, JsonNode run) throws SQLException {
        return value(database, """
                select count(*) || ' ' || md5(string_agg(md5((to_jsonb(result) - 'run')::text), '' order by bucket, accompaniment_id, landmark))
                from population_result result where run = '%s'""".formatted(run.get("id").asString()));
    }

    private static int nodes(String database, JsonNode run) throws SQLException {
        return Integer.parseInt(value(database, "select count(distinct node) from population_run_share where run = '" + run.get("id").asString() + "'"));
    }

    private static String value(String database, String select) throws SQLException {
        try (Connection connection = Laboratory.connect(database); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getString(1);
        }
    }
}
