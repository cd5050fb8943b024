package org.clairevoie.deploy.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.scene.SceneIssuer;

/// An import as lines, one request for each client, its receipts read as they come.
public final class LineStream {
    private LineStream() {}

    /// @param accepted lines answered 200 or 201
    public record Imported(long accepted, long refused, Duration took) {
        public double perSecond() {
            return accepted / (took.toNanos() / 1e9);
        }
    }

    public static Imported post(URI service, List<byte[]> streams, Duration most) throws IOException {
        long start = System.nanoTime();
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<CompletableFuture<long[]>> counts = new ArrayList<>();
            for (byte[] lines : streams) {
                HttpRequest request = HttpRequest.newBuilder(service.resolve("/events")).timeout(most)
                        .header("Content-Type", Requests.LINES).header("Authorization", "Bearer " + SceneIssuer.token(Role.FRONTLINE))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(lines)).build();
                counts.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofLines()).thenApplyAsync(LineStream::count));
            }
            long accepted = 0;
            long refused = 0;
            for (CompletableFuture<long[]> count : counts) {
                long[] lines = count.orTimeout(most.toSeconds(), TimeUnit.SECONDS).join();
                accepted += lines[0];
                refused += lines[1];
            }
            return new Imported(accepted, refused, Duration.ofNanos(System.nanoTime() - start));
        } catch (CompletionException failed) {
            throw new IOException("an import gave up", failed);
        }
    }

    private static long[] count(HttpResponse<Stream<String>> answer) {
        long[] counts = new long[2];
        try (Stream<String> receipts = answer.body()) {
            receipts.filter(line -> !line.isBlank())
                    .forEach(line -> counts[line.contains("\"status\":201") || line.contains("\"status\":200") ? 0 : 1]++);
        }
        return counts;
    }
}
