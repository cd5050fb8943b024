package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.clairevoie.deploy.bench.load.KeptConnection;
import org.clairevoie.deploy.bench.load.Requests;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Waits until no view is behind, so that one measure does not pay for what the one before it left.
final class ViewsCaughtUp {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ViewsCaughtUp() {}

    /// @return how long it took
    static Duration await(URI ours, Sizes sizes) throws IOException {
        long start = System.nanoTime();
        long deadline = start + sizes.timed().multipliedBy(15).toNanos();
        try (KeptConnection connection = KeptConnection.to(ours)) {
            while (behind(connection)) {
                if (System.nanoTime() - deadline > 0) {
                    throw new IOException("the views are still behind after " + sizes.timed().multipliedBy(15));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// Waits until the whole log is sealed, too.
    static void awaitSealed(URI ours, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (KeptConnection connection = KeptConnection.to(ours)) {
            while (unsealed(connection)) {
                if (System.nanoTime() - deadline > 0) {
                    throw new IOException("the log is not sealed after " + patience);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    private static boolean unsealed(KeptConnection connection) throws IOException {
        long head = JSON.readTree(connection.exchange(Requests.get("/actuator/views")).body()).get(0).get("head").asLong();
        return JSON.readTree(connection.exchange(Requests.get("/audit/checkpoint?format=json")).body()).path("size").asLong(0) <= head;
    }

    private static boolean behind(KeptConnection connection) throws IOException {
        JsonNode views = JSON.readTree(connection.exchange(Requests.get("/actuator/views")).body());
        return views.valueStream().anyMatch(view -> view.get("position").asLong() < view.get("head").asLong());
    }
}
