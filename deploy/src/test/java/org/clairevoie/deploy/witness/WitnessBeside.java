package org.clairevoie.deploy.witness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clairevoie.deploy.Console;

/// A witness of another organisation, for tests that need one beside a service.
public final class WitnessBeside implements AutoCloseable {
    private final WitnessDoor door;
    private final Path policy;

    private WitnessBeside(WitnessDoor door, Path policy) {
        this.door = door;
        this.policy = policy;
    }

    /// @param log the vkey of the log that it watches
    public static WitnessBeside open(Path folder, String name, String log) throws IOException {
        Files.createDirectories(folder);
        Path watched = Files.writeString(folder.resolve("watched"), "log " + log + "\nquorum none\n");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        WitnessDoor door = Witness.open(folder.resolve("book"), name, watched, 0, Console.to(new PrintStream(said, true, StandardCharsets.UTF_8)));
        String line = said.toString(StandardCharsets.UTF_8).lines().filter(each -> each.contains("witness NAME ")).findFirst().orElseThrow();
        String key = line.substring(line.lastIndexOf(' ') + 1);
        return new WitnessBeside(door, Files.writeString(
                folder.resolve("policy"), "log " + log + "\nwitness W " + key + " http://localhost:" + door.port() + "/\nquorum W\n"));
    }

    /// A file for `clairevoie.sealing.policy-file`.
    public Path policy() {
        return policy;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
