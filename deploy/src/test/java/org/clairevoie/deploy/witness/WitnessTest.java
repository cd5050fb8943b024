package org.clairevoie.deploy.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clairevoie.deploy.Console;
import org.clairevoie.transparency.note.KeyType;
import org.clairevoie.transparency.note.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {
    @TempDir
    private Path folder;

    @Test
    void one_alone_runs_on_a_folder_for_as_long_as_it_runs() throws IOException {
        Files.writeString(folder.resolve("policy"), "log " + SigningKey.generate("log.example/one", KeyType.ED25519) + "\nquorum none\n");
        try (WitnessDoor first = open()) {
            // What nobody refers to is let go then, a lock as well.
            System.gc();
            assertThat(first.port()).isPositive();
            assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("another witness runs");
        }
        try (WitnessDoor after = open()) {
            assertThat(after.port()).isPositive();
        }
    }

    private WitnessDoor open() throws IOException {
        Console console = Console.to(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        return Witness.open(folder.resolve("witness"), "witness.example/w", folder.resolve("policy"), 0, console);
    }
}
