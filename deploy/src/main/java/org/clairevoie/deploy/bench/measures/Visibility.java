package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.clairevoie.deploy.bench.figures.Goal;
import org.clairevoie.deploy.bench.figures.Latencies;
import org.clairevoie.deploy.bench.figures.Results;
import org.clairevoie.deploy.bench.load.ClosedLoop;
import org.clairevoie.deploy.bench.load.KeptConnection;
import org.clairevoie.deploy.bench.load.Loaded;
import org.clairevoie.deploy.bench.load.OpenLoop;
import org.clairevoie.deploy.bench.load.Postings;
import org.clairevoie.deploy.bench.load.Postings.Probe;
import org.clairevoie.deploy.bench.load.Reply;
import org.clairevoie.deploy.bench.load.Requests;

/// From the receipt in the sender's hand to the journey that shows the event.
public final class Visibility {
    private static final int RATE = 1000;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
    private final Sizes sizes;
    private final Results results;

    public Visibility(Sizes sizes, Results results) {
        this.sizes = sizes;
        this.results = results;
    }

    public void run(URI ours) throws IOException {
        results.phase("commit → visible");
        Postings probed = Postings.ofEvents(41, 4 * sizes.probes());
        ClosedLoop.drain(ours, probed.openings(1), sizes.timed().multipliedBy(2));
        ViewsCaughtUp.await(ours, sizes);
        List<Probe> probes = probed.probes();
        report("idle", 50, probe(ours, probes.subList(0, sizes.probes()), Long.MAX_VALUE));
        underLoad(ours, probes.subList(sizes.probes(), probes.size()));
    }

    private void underLoad(URI ours, List<Probe> probes) throws IOException {
        Postings load = Postings.ofEvents(42, (int) (RATE * sizes.timed().toSeconds() * 5 / 4) + 1000);
        ClosedLoop.drain(ours, load.openings(8), sizes.timed().multipliedBy(2));
        ViewsCaughtUp.await(ours, sizes);
        List<byte[]> requests = load.interleaved();
        CompletableFuture<Loaded> loaded = CompletableFuture.supplyAsync(() -> {
            try {
                return OpenLoop.run(ours, requests, RATE, sizes.timed());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        Latencies seen = probe(ours, probes, System.nanoTime() + sizes.timed().toNanos());
        Loaded beside = loaded.join();
        report("under " + RATE + "/s", 250, seen);
        results.remark("beside it the load came to " + Results.perSecond(beside.perSecond()) + ", " + beside.latencies());
    }

    private void report(String when, double limit, Latencies seen) {
        results.add("commit → visible, " + when, "ours", seen + " (" + seen.count() + " events)", Goal.atMost(limit, seen.millis(99), "ms, p99"));
    }

    /// One after the other, so that no probe is the load of the next.
    private static Latencies probe(URI ours, List<Probe> probes, long deadline) throws IOException {
        Latencies seen = new Latencies();
        try (KeptConnection posting = KeptConnection.to(ours); KeptConnection reading = KeptConnection.to(ours)) {
            for (Probe probe : probes) {
                if (System.nanoTime() - deadline > 0) {
                    break;
                }
                Reply receipt = posting.exchange(probe.request());
                long acknowledged = System.nanoTime();
                if (receipt.status() == 201) {
                    awaitPosition(reading, probe, receipt.position(), acknowledged);
                    seen.add(System.nanoTime() - acknowledged);
                }
                LockSupport.parkNanos(REST_NANOS);
            }
        }
        return seen;
    }

    private static void awaitPosition(KeptConnection reading, Probe probe, long position, long acknowledged) throws IOException {
        byte[] read = Requests.get("/journeys/" + probe.accompanimentId());
        while (reading.exchange(read).position() < position) {
            if (System.nanoTime() - acknowledged > LONGEST_NANOS) {
                throw new IOException("position " + position + " did not become visible in 20 s");
            }
        }
    }
}
