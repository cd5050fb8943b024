package org.clairevoie.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.clairevoie.deploy.Console;
import org.junit.jupiter.api.Test;

class BenchTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = Console.to(new PrintStream(said, true, StandardCharsets.UTF_8));

    @Test
    void help_says_what_a_run_costs_and_starts_none() throws Exception {
        assertThat(Bench.run(List.of("--help"), console)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("deploy/run bench [--quick] [--only PHASE]", "RESULTS.md", "five minutes");
    }

    @Test
    void what_is_not_understood_starts_nothing() throws Exception {
        assertThat(Bench.run(List.of("--fast"), console)).isEqualTo(2);
        assertThat(Bench.run(List.of("--only", "everything"), console)).isEqualTo(2);
        assertThat(Bench.run(List.of("--only"), console)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--fast is not understood");
    }

    @Test
    void only_a_whole_run_is_kept() {
        assertThat(List.of(asked(), asked("--quick"), asked("--only", "import"), asked("--quick", "--only", "start")).stream().map(BenchWords::kept))
                .containsExactly(true, false, false, false);
        assertThat(asked("--only", "import").phases()).containsExactly(BenchWords.Phase.IMPORT);
    }

    private static BenchWords asked(String... words) {
        return Objects.requireNonNull(BenchWords.of(List.of(words)));
    }
}
