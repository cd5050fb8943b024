package org.clairevoie.deploy.bench.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clairevoie.deploy.bench.figures.Latencies;

/// As many clients as there are lanes, each sending its next request once the last one is answered. Ends for all of them
/// when the time is over or the first lane is empty, so that the number of clients never shrinks.
public final class ClosedLoop {
    private ClosedLoop() {}

    public static Loaded run(URI service, Lanes lanes, Duration most) throws IOException {
        return run(service, lanes, most, true);
    }

    /// Every request of every lane, unless the time is over first: for what must be there before anything is timed.
    public static Loaded drain(URI service, Lanes lanes, Duration most) throws IOException {
        return run(service, lanes, most, false);
    }

    private static Loaded run(URI service, Lanes lanes, Duration most, boolean together) throws IOException {
        AtomicBoolean over = new AtomicBoolean();
        long start = System.nanoTime();
        return Crew.of(lanes.count(), start, lane -> {
            try (KeptConnection connection = KeptConnection.to(service)) {
                return client(connection, lanes, lane, start + most.toNanos(), over);
            } finally {
                over.set(together);
            }
        });
    }

    private static Crew.Share client(KeptConnection connection, Lanes lanes, int lane, long deadline, AtomicBoolean over) throws IOException {
        Latencies latencies = new Latencies();
        long accepted = 0;
        long refused = 0;
        for (byte[] request = lanes.take(lane); request != null; request = lanes.take(lane)) {
            long sent = System.nanoTime();
            boolean taken = connection.exchange(request).accepted();
            long answered = System.nanoTime();
            latencies.add(answered - sent);
            accepted += taken ? 1 : 0;
            refused += taken ? 0 : 1;
            if (answered - deadline > 0 || over.get()) {
                break;
            }
        }
        return new Crew.Share(latencies, accepted, refused);
    }
}
