package org.clairevoie.deploy.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.clairevoie.access.tokens.NoIssuer;
import org.clairevoie.command.append.LogAppender;
import org.clairevoie.command.recording.Recorder;
import org.clairevoie.deploy.database.DatabaseUnavailable;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.RunningService;
import org.clairevoie.eventlog.LogNotices;
import org.clairevoie.protection.MasterKeyUnavailable;
import org.clairevoie.query.projection.View;
import org.clairevoie.query.projection.Views;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/// Each node has its own part and nothing of the other's.
class NodesTest {
    private final FourNodes nodes = FourNodes.shared();

    @Test
    void a_command_node_feeds_no_view_and_listens_to_nobody() {
        ApplicationContext command = nodes.commands().getFirst().context();
        assertThat(command.getBeansOfType(View.class)).isEmpty();
        assertThat(command.getBeansOfType(Views.class)).isEmpty();
        assertThat(command.getBeansOfType(LogNotices.class)).isEmpty();
        assertThat(command.getBeansOfType(Recorder.class)).hasSize(1);
    }

    @Test
    void a_query_node_has_nothing_to_append_with() {
        ApplicationContext query = nodes.queries().getFirst().context();
        assertThat(query.getBeansOfType(Recorder.class)).isEmpty();
        assertThat(query.getBeansOfType(LogAppender.class)).isEmpty();
        assertThat(query.getBeansOfType(LogNotices.class)).hasSize(1);
        assertThat(query.getBeansOfType(View.class)).isNotEmpty();
    }

    @Test
    void a_node_asked_for_the_others_part_says_where_it_is() {
        Http.Reply posted = nodes.queries().getFirst().http().post("{}", "application/cloudevents+json");
        assertThat(posted.status()).isEqualTo(404);
        assertThat(posted.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(posted.json().get("type").asString()).isEqualTo("urn:clairevoie:elsewhere");
        assertThat(posted.json().get("detail").asString()).contains("command node").endsWith("such as http://commands.example");

        Http command = nodes.command(0);
        for (Http.Reply asked : new Http.Reply[] {command.get("/journeys"), command.get("/"), command.act("/grids")}) {
            assertThat(asked.status()).isEqualTo(404);
            assertThat(asked.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(asked.json().get("type").asString()).isEqualTo("urn:clairevoie:elsewhere");
            assertThat(asked.json().get("detail").asString()).contains("POST /events").endsWith("ask a query node");
        }
    }

    @Test
    void each_describes_and_watches_its_own_part() {
        Http command = nodes.command(0);
        Http query = nodes.queries().getFirst().http();
        assertThat(command.read("/v3/api-docs").get("paths").propertyNames())
                .containsExactlyInAnyOrder("/events", "/persons/search", "/persons/{key}/erasure", "/persons/{key}/legal-hold",
                        "/persons/{key}/restriction", "/persons/retention");
        assertThat(query.read("/v3/api-docs").get("paths").propertyNames()).contains("/journeys", "/contrast").doesNotContain("/events");
        assertThat(command.read("/actuator/health").at("/components/views").isMissingNode()).isTrue();
        assertThat(query.read("/actuator/health").at("/components/views/details").propertyNames()).contains("journey");
        assertThat(command.get("/actuator/prometheus").response().body()).contains("hikaricp_connections").doesNotContain("clairevoie_view_lag");
        assertThat(query.get("/actuator/prometheus").response().body()).contains("clairevoie_view_lag");
    }

    @Test
    void a_node_that_would_not_know_whose_tokens_to_take_refuses_to_start_and_says_what_to_do() {
        for (SpringApplication node : new SpringApplication[] {CommandNode.application(), QueryNode.application()}) {
            assertThatThrownBy(() -> node.run("--server.port=0", "--clairevoie.data=target/no-issuer-" + UUID.randomUUID(),
                    "--clairevoie.database-url=" + RunningService.url(TestDatabase.fresh())))
                    .hasRootCauseInstanceOf(NoIssuer.class).rootCause().hasMessageContaining("CLAIREVOIE_SECURITY_ISSUER is not set")
                    .extracting(cause -> ((NoIssuer) cause).remedy()).asString().contains("security.md");
        }
    }

    @Test
    void a_node_without_the_master_key_of_the_database_refuses_to_start_and_says_which_it_needs() {
        for (SpringApplication node : new SpringApplication[] {CommandNode.application(), QueryNode.application()}) {
            Path elsewhere = Path.of("target", "no-key-" + UUID.randomUUID());
            assertThatThrownBy(() -> RunningService.start(node, nodes.database(), elsewhere))
                    .hasRootCauseInstanceOf(MasterKeyUnavailable.class).rootCause()
                    .hasMessageContaining("is missing").hasMessageContaining("put the file back from its backup");
            assertThat(elsewhere.resolve("master.key")).doesNotExist();
        }
    }

    @Test
    void a_node_without_a_database_refuses_to_start_and_says_what_to_do() {
        for (SpringApplication node : new SpringApplication[] {CommandNode.application(), QueryNode.application()}) {
            assertThatThrownBy(() -> node.run("--server.port=0", "--clairevoie.database-url=", "--clairevoie.security.issuer=https://issuer.example"))
                    .hasRootCauseInstanceOf(DatabaseUnavailable.class)
                    .rootCause().hasMessageContaining("CLAIREVOIE_DATABASE_URL is not set")
                    .extracting(cause -> ((DatabaseUnavailable) cause).remedy()).asString().contains("deploy/run split");
        }
    }
}
