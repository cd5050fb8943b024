package org.clairevoie.deploy.bench.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.clairevoie.deploy.bench.figures.Latencies;

/// Requests at a stated rate, whatever the service does. Each is timed from when it was due, not from when a connection was
/// free for it: a service that stalls is charged for everybody who waits (coordinated omission).
public final class OpenLoop {
    private static final int CONNECTIONS = 64;

    private OpenLoop() {}

    /// @param requests in order; the run ends with them or with the time
    public static Loaded run(URI service, List<byte[]> requests, int perSecond, Duration most) throws IOException {
        int count = (int) Math.min(requests.size(), perSecond * most.toMillis() / 1000);
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        long giveUp = start + 2 * most.toNanos() + TimeUnit.SECONDS.toNanos(5);
        return Crew.of(CONNECTIONS, start, _ -> {
            Latencies latencies = new Latencies();
            long accepted = 0;
            long refused = 0;
            try (KeptConnection connection = KeptConnection.to(service)) {
                for (int index = next.getAndIncrement(); index < count && System.nanoTime() - giveUp < 0; index = next.getAndIncrement()) {
                    long due = start + TimeUnit.SECONDS.toNanos(index) / perSecond;
                    waitUntil(due);
                    boolean taken = connection.exchange(requests.get(index)).accepted();
                    latencies.add(System.nanoTime() - due);
                    accepted += taken ? 1 : 0;
                    refused += taken ? 0 : 1;
                }
            }
            return new Crew.Share(latencies, accepted, refused);
        });
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
