package org.clairevoie.deploy.hammer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A file system of its own in memory, small enough to be filled.
final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "size=256m";
    private static final int CHUNK = 64 * 1024;
    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    /// @throws IOException when this user may not mount one on this machine
    static SmallDisk mountedAt(Path path) throws IOException {
        run("mount", "-t", "tmpfs", "-o", SIZE, "clairevoie-hammer", Files.createDirectories(path).toString());
        return new SmallDisk(path);
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /// Until nothing more goes in.
    void fill() {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            for (byte[] chunk = new byte[CHUNK]; ; ) {
                filler.write(chunk);
            }
        } catch (IOException full) {
            // That is what was wanted.
        }
    }

    void free() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return path.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        run("umount", path.toString());
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(said.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
