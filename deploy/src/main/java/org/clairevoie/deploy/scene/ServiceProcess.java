package org.clairevoie.deploy.scene;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A service in a JVM of its own, started as the door starts it.
public final class ServiceProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready at (http://\\S+)");
    private static final int SECONDS_TO_START = 120;
    private static final int SECONDS_TO_STOP = 40;
    private static final int LINES_KEPT = 1000;
    private final Process process;
    private final URI address;
    private final Duration toReady;
    private final Queue<String> said;
    private final Thread whenTheRunIsCut;

    private ServiceProcess(Process process, URI address, Duration toReady, Queue<String> said, Thread whenTheRunIsCut) {
        this.process = process;
        this.address = address;
        this.toReady = toReady;
        this.said = said;
        this.whenTheRunIsCut = whenTheRunIsCut;
    }

    /// Listens on a port that the system picks.
    ///
    /// @throws IOException when it is not ready in time; it is stopped then
    public static ServiceProcess start(Class<?> main, List<String> arguments, Map<String, String> environment) throws IOException {
        return start(JavaCommand.ofThisOne(main, List.of()), arguments, environment);
    }

    /// @throws IOException when it is not ready in time; it is stopped then
    public static ServiceProcess start(JavaCommand java, List<String> arguments, Map<String, String> environment) throws IOException {
        long start = System.nanoTime();
        List<String> command = new ArrayList<>(java.words());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("PORT", "0");
        Process process = builder.start();
        Thread cut = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(cut);
        Queue<String> said = new ConcurrentLinkedQueue<>();
        CompletableFuture<URI> ready = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("output").start(() -> follow(process, said, ready));
        try {
            URI address = ready.get(SECONDS_TO_START, TimeUnit.SECONDS);
            return new ServiceProcess(process, address, Duration.ofNanos(System.nanoTime() - start), said, cut);
        } catch (ExecutionException | TimeoutException | InterruptedException notReady) {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(cut);
            throw new IOException("not ready: " + java.main() + "\n" + String.join("\n", said), notReady);
        }
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    /// From the start of the process to the line that says it answers.
    public Duration toReady() {
        return toReady;
    }

    /// What it has said so far, within bounds: beside a failure it tells why.
    public String output() {
        return String.join("\n", said);
    }

    /// As `kill -9`: returns once it is gone.
    public void kill() {
        process.destroyForcibly().onExit().join();
        Runtime.getRuntime().removeShutdownHook(whenTheRunIsCut);
    }

    /// Orderly: the service, then its PostgreSQL if it has one of its own.
    @Override
    public void close() throws IOException {
        // By its handle: Process.destroy would close the pipe under its last words.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("a service did not stop in " + SECONDS_TO_STOP + " s and was killed");
            }
            Runtime.getRuntime().removeShutdownHook(whenTheRunIsCut);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void follow(Process process, Queue<String> said, CompletableFuture<URI> ready) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (said.size() < LINES_KEPT) {
                    said.add(line);
                }
                Matcher address = READY.matcher(line);
                if (address.find()) {
                    ready.complete(URI.create(address.group(1)));
                }
            }
            ready.completeExceptionally(new IOException("it ended"));
        } catch (IOException closed) {
            ready.completeExceptionally(closed);
        }
    }
}
