package org.clairevoie.deploy.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.issuer.ClientToken;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.RunningService;
import org.clairevoie.deploy.stories.Vendor;
import org.clairevoie.testing.TestDatabase;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The split as processes for real: started together, and none outlives the others.
@Timeout(120)
class SplitTest {
    private static final Pattern READY = Pattern.compile("Clairevoie (command|query) node is ready at (http://\\S+)");
    private static final int SECONDS_TO_END = 60;

    @TempDir
    private Path folder;

    @Test
    void posted_at_one_and_read_at_the_other_until_a_node_dies_and_all_end() throws Exception {
        Process split = start("");
        List<URI> addresses = addresses(split);
        List<ProcessHandle> nodes = split.children().toList();
        try {
            Vendor vendor = Vendor.withOpenAccompaniment(new Http(addresses.getFirst()));
            new Http(addresses.getLast()).until(vendor.path(""), journey -> journey.get("events").intValue() == 1);

            assertThat(nodes.getLast().destroyForcibly()).isTrue();

            assertThat(split.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)).isTrue();
            assertThat(split.exitValue()).isNotZero();
            assertThat(nodes).noneMatch(ProcessHandle::isAlive);
            assertThat(folder.resolve("postgres/PG_VERSION")).exists();
            assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        } finally {
            split.destroy();
        }
    }

    /// Nobody else gives tokens: the command node signs them, the query node finds its public keys in a file.
    @Test
    void a_token_of_the_command_nodes_issuer_is_taken_by_the_query_node() throws Exception {
        Process split = start(RunningService.url(TestDatabase.fresh()), "", "");
        List<URI> addresses = addresses(split);
        try {
            Vendor vendor = Vendor.withOpenAccompaniment(new Http(addresses.getFirst()).as(new ClientToken(folder, Role.FRONTLINE).get()));
            Http auditor = new Http(addresses.getLast()).as(new ClientToken(folder, Role.AUDITOR).get());

            auditor.until(vendor.path(""), journey -> journey.get("events").intValue() == 1);

            assertThat(new Http(addresses.getLast()).as(new ClientToken(folder, Role.OPERATOR).get()).get(vendor.path("")).status()).isEqualTo(403);
            assertThat(new Http(addresses.getLast()).get(vendor.path("")).status()).as("of another issuer").isEqualTo(401);
        } finally {
            split.destroy();
            assertThat(split.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void killed_on_the_spot_it_takes_its_nodes_along() throws Exception {
        Process split = start(RunningService.url(TestDatabase.fresh()));
        addresses(split);
        List<ProcessHandle> nodes = split.children().toList();
        assertThat(nodes).hasSize(2).allMatch(ProcessHandle::isAlive);

        split.destroyForcibly();

        for (ProcessHandle node : nodes) {
            node.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
        }
    }

    private Process start(String databaseUrl) throws IOException {
        return start(databaseUrl, TestIssuer.ISSUER, TestIssuer.settings().getOrDefault("clairevoie.security.jwk-set", ""));
    }

    /// @param issuer empty for the one that it brings along
    private Process start(String databaseUrl, String issuer, String keys) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), Split.class.getName()).redirectErrorStream(true);
        builder.environment().putAll(java.util.Map.of(
                "CLAIREVOIE_SECURITY_ISSUER", issuer, "CLAIREVOIE_SECURITY_JWKSET", keys,
                "COMMAND_PORT", "0", "QUERY_PORT", "0", "CLAIREVOIE_DATA", folder.toString(), "CLAIREVOIE_DATABASE_URL", databaseUrl));
        return builder.start();
    }

    /// The command node's, then the query node's.
    private static List<URI> addresses(Process split) throws IOException {
        List<String> said = new ArrayList<>();
        URI command = null;
        URI query = null;
        BufferedReader output = split.inputReader(StandardCharsets.UTF_8);
        while (command == null || query == null) {
            String line = output.readLine();
            assertThat(line).as("the split does not start:\n%s", String.join("\n", said)).isNotNull();
            said.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                URI address = URI.create(ready.group(2));
                command = ready.group(1).equals("command") ? address : command;
                query = ready.group(1).equals("query") ? address : query;
            }
        }
        return List.of(command, query);
    }
}
