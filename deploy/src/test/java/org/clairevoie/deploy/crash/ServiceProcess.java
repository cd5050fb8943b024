package org.clairevoie.deploy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clairevoie.deploy.allinone.AllInOne;

/// The all-in-one in a process of its own, on a data folder that outlives it.
final class ServiceProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready at (http://\\S+)");
    private final Process process;
    private final URI address;
    private final Queue<String> output;

    private ServiceProcess(Process process, URI address, Queue<String> output) {
        this.process = process;
        this.address = address;
        this.output = output;
    }

    static ServiceProcess start(Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-cp", System.getProperty("java.class.path"), AllInOne.class.getName()).redirectErrorStream(true);
        builder.environment().put("PORT", "0");
        builder.environment().put("CLAIREVOIE_DATA", folder.toString());
        Process process = builder.start();
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Queue<String> all = new ConcurrentLinkedQueue<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> said.lines().forEach(all::add));
                return new ServiceProcess(process, URI.create(ready.group(1)), all);
            }
        }
        throw new AssertionError("the service does not start:\n" + String.join("\n", all));
    }

    URI address() {
        return address;
    }

    /// What it has said so far: beside a failure it tells why.
    String output() {
        return String.join("\n", output);
    }

    /// As `kill -9`.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// Orderly: the service, then its PostgreSQL.
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        assertThat(process.isAlive()).isFalse();
    }
}
