package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.clairevoie.deploy.bench.figures.Goal;
import org.clairevoie.deploy.bench.figures.Latencies;
import org.clairevoie.deploy.bench.figures.Results;
import org.clairevoie.deploy.bench.load.ClosedLoop;
import org.clairevoie.deploy.bench.load.KeptConnection;
import org.clairevoie.deploy.bench.load.Lanes;
import org.clairevoie.deploy.bench.load.Postings;
import org.clairevoie.deploy.bench.load.Requests;

/// The full history of a journey of a thousand events, page after page.
public final class Histories {
    private static final int EVENTS = 1000;
    private static final int PAGE = 500;
    private static final UUID JOURNEY = UUID.fromString("0192d3a0-0000-7000-8000-0000000003e8");
    private final Sizes sizes;
    private final Results results;

    public Histories(Sizes sizes, Results results) {
        this.sizes = sizes;
        this.results = results;
    }

    public void run(URI ours) throws IOException {
        results.phase("full histories");
        ClosedLoop.drain(ours, new Lanes(new Postings(List.of(LongJourney.of(JOURNEY, EVENTS))).batches(1, PAGE, "/events")), sizes.timed().multipliedBy(4));
        Latencies read = probed(ours, Histories::history);
        results.add("full history of 1,000 events, page after page", "ours", read.toString());
        Latencies proven = probed(ours, connection -> answered(connection, "/audit/journeys/" + JOURNEY + "/bundle"));
        results.add("full history of 1,000 events with proofs: the bundle", "ours", proven.toString(),
                Goal.atMost(150, proven.millis(99), "ms, p99"));
    }

    private Latencies probed(URI ours, Reading reading) throws IOException {
        Latencies latencies = new Latencies();
        try (KeptConnection connection = KeptConnection.to(ours)) {
            for (int read = 0; read < sizes.probes(); read++) {
                long start = System.nanoTime();
                reading.read(connection);
                if (read >= sizes.probes() / 5) {
                    latencies.add(System.nanoTime() - start);
                }
            }
        }
        return latencies;
    }

    @FunctionalInterface
    private interface Reading {
        void read(KeptConnection connection) throws IOException;
    }

    private static void history(KeptConnection connection) throws IOException {
        for (int after = 0; after < EVENTS; after += PAGE) {
            answered(connection, "/audit/journeys/" + JOURNEY + "?limit=" + PAGE + "&after=" + after);
        }
    }

    private static void answered(KeptConnection connection, String path) throws IOException {
        int status = connection.exchange(Requests.get(path)).status();
        if (status != 200) {
            throw new IOException(path + " was answered " + status);
        }
    }
}
