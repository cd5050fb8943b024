package org.clairevoie.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clairevoie.deploy.Console;
import org.junit.jupiter.api.Test;

class BenchTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = Console.to(new PrintStream(said, true, StandardCharsets.UTF_8));

    @Test
    void help_says_what_a_run_costs_and_starts_none() throws Exception {
        assertThat(Bench.run(List.of("--help"), console)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("deploy/run bench [--quick]", "RESULTS.md", "five minutes");
    }

    @Test
    void what_is_not_understood_starts_nothing() throws Exception {
        assertThat(Bench.run(List.of("--fast"), console)).isEqualTo(2);
        assertThat(Bench.run(List.of("--quick", "--quick"), console)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--fast is not understood");
    }

    @Test
    void nothing_asked_for_is_a_full_run() {
        assertThat(BenchWords.of(List.of())).isEqualTo(BenchWords.FULL);
        assertThat(BenchWords.of(List.of("--quick"))).isEqualTo(BenchWords.QUICK);
    }
}
