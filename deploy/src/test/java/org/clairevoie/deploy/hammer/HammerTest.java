package org.clairevoie.deploy.hammer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.clairevoie.deploy.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of an event with deaths in the middle: `deploy/design/life-of-an-event.md` tells what to expect at each step.
class HammerTest {
    private static final List<Blow> SHORT = List.of(
            Blow.NODE_KILLED, Blow.ANSWER_SWALLOWED, Blow.NODE_KILLED_AND_CLOCK_SHIFTED, Blow.POSTGRES_KILLED, Blow.ANSWER_SWALLOWED,
            Blow.NODE_FROZEN, Blow.NODE_KILLED);
    private static final int SENDERS = 4;
    private static final int ONLY_AT_THE_END = 100;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = Console.to(new PrintStream(said, true, StandardCharsets.UTF_8));

    @Test
    void whatever_dies_nothing_acknowledged_is_lost_doubled_or_moved() throws Exception {
        Counts counts = new Round(SHORT, 4711, 2, SENDERS, ONLY_AT_THE_END, Duration.ofMinutes(5), false, console).run(folder);
        assertThat(counts.crashPoints()).as(said()).isEqualTo(SHORT.size());
        assertThat(counts.table()).contains("I1 looked at", "I2 looked at", "I3 looked at", "I4 looked at", "I5 looked at", "I6 looked at",
                "I7 looked at", "I8 looked at", "I10 looked at", "I11 looked at", "I13 looked at");
    }

    @Test
    void what_is_not_understood_starts_nothing() throws Exception {
        assertThat(Hammer.run(List.of("--gently", "1"), console)).isEqualTo(2);
        assertThat(Hammer.run(List.of("--nodes", "1"), console)).isEqualTo(2);
        assertThat(Hammer.run(List.of("--kills"), console)).isEqualTo(2);
        assertThat(said()).contains("--gently is not understood", "--nodes takes a number from 2", "--kills takes a number, not ''");
    }

    @Test
    void help_says_what_a_run_does_and_starts_none() throws Exception {
        assertThat(Hammer.run(List.of("help"), console)).isZero();
        assertThat(said()).contains("deploy/run hammer [--kills N]");
    }

    @Test
    void the_words_of_a_run_say_how_to_do_it_again() {
        assertThat(HammerWords.of(List.of("--seed", "7", "--kills", "1000")).command())
                .isEqualTo("deploy/run hammer --kills 1000 --seed 7 --minutes 60 --nodes 3");
    }

    @Test
    void a_plan_is_the_same_for_the_same_seed_and_leaves_no_kind_of_blow_out() {
        assertThat(Plan.of(7, 20)).isEqualTo(Plan.of(7, 20)).isNotEqualTo(Plan.of(8, 20));
        assertThat(EnumSet.copyOf(Plan.of(7, 20))).isEqualTo(EnumSet.complementOf(EnumSet.of(Blow.DISK_FULL)));
        assertThat(Plan.of(7, 1000)).hasSize(1000);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
