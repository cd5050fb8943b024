package org.clairevoie.deploy.bench.scene;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

/// A contender in a JVM of its own, started as the door starts the service.
public final class ServiceProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready at (http://\\S+)");
    private static final int SECONDS_TO_START = 120;
    private static final int SECONDS_TO_STOP = 40;
    private final Process process;
    private final URI address;
    private final Duration toReady;
    private final Thread whenTheRunIsCut;

    private ServiceProcess(Process process, URI address, Duration toReady, Thread whenTheRunIsCut) {
        this.process = process;
        this.address = address;
        this.toReady = toReady;
        this.whenTheRunIsCut = whenTheRunIsCut;
    }

    /// @throws IOException when it is not ready in time; it is stopped then
    public static ServiceProcess start(Class<?> main, List<String> arguments, Map<String, String> environment) throws IOException {
        long start = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command(main, arguments)).redirectErrorStream(true);
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
            return new ServiceProcess(process, address, Duration.ofNanos(System.nanoTime() - start), cut);
        } catch (ExecutionException | TimeoutException | InterruptedException notReady) {
            process.destroyForcibly();
            throw new IOException("not ready: " + main.getSimpleName() + "\n" + String.join("\n", said), notReady);
        }
    }

    public URI address() {
        return address;
    }

    /// From the start of the process to the line that says it answers.
    public Duration toReady() {
        return toReady;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
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

    private static List<String> command(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED"));
        String classPath = System.getProperty("java.class.path");
        if (System.getProperty("loader.main") == null) {
            command.addAll(List.of("-cp", classPath, main.getName()));
        } else {
            // Out of the executable jar, whose launcher takes the class to run from a property.
            command.addAll(List.of("-Dloader.main=" + main.getName(), "-cp", classPath, "org.springframework.boot.loader.launch.PropertiesLauncher"));
        }
        command.addAll(arguments);
        return command;
    }

    private static void follow(Process process, Queue<String> said, CompletableFuture<URI> ready) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (said.size() < 1000) {
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
