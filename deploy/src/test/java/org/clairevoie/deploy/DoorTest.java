package org.clairevoie.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The script that is the one door.
class DoorTest {
    @Test
    void help_names_what_works() throws Exception {
        Answer help = run("help");
        assertThat(help.status()).isZero();
        assertThat(help.said()).contains("deploy/run demo", "deploy/run bench", "deploy/run hammer", "deploy/run split", "deploy/run command-node",
                        "deploy/run query-node", "PORT", "CLAIREVOIE_DATA", "CLAIREVOIE_DATABASE_URL")
                .contains("deploy/run token", "CLAIREVOIE_SECURITY_ISSUER", "deploy/run verify BUNDLE", "deploy/run witness");
    }

    @Test
    void an_unknown_command_shows_the_help() throws Exception {
        Answer answer = run("fly");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.said()).contains("fly is not a command", "deploy/run demo");
    }

    private static Answer run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "run"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }

    private record Answer(int status, String said) {}
}
