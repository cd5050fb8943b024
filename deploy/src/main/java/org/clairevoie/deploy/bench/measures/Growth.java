package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.clairevoie.deploy.bench.figures.Goal;
import org.clairevoie.deploy.bench.figures.Latencies;
import org.clairevoie.deploy.bench.figures.Results;
import org.clairevoie.deploy.bench.filling.Filling;
import org.clairevoie.deploy.bench.load.ClosedLoop;
import org.clairevoie.deploy.bench.load.KeptConnection;
import org.clairevoie.deploy.bench.load.Lanes;
import org.clairevoie.deploy.bench.load.Loaded;
import org.clairevoie.deploy.bench.load.Postings;
import org.clairevoie.deploy.bench.load.Requests;
import org.clairevoie.deploy.bench.scene.Contender;
import org.clairevoie.deploy.scene.ServiceProcess;

/// Whether an event costs more in a large log than in a small one: each size is met by a service of its own, once it has sealed what was
/// filled in, and has been sent as many events as it takes to compile what they need.
public final class Growth {
    private static final int CLIENTS = 32;
    private static final int TEMPLATES = 5_000;
    private static final Duration LONGEST_SEALING = Duration.ofMinutes(30);
    private static final Duration LONGEST_WARMING = Duration.ofMinutes(5);
    private final Sizes sizes;
    private final Results results;
    private final TreeMap<Long, At> measured = new TreeMap<>();

    private record At(double appends, Latencies contrasts) {}

    public Growth(Sizes sizes, Results results) {
        this.sizes = sizes;
        this.results = results;
    }

    /// @param database empty
    /// @param keys where its master key is kept from one start to the next
    public void run(String database, Path keys) throws IOException, SQLException {
        results.phase("cost of an event as the log grows");
        try (ServiceProcess service = Contender.ours(database, keys)) {
            Postings templates = Postings.ofEvents(51, TEMPLATES);
            ClosedLoop.drain(service.address(), new Lanes(templates.batches(2, 500, "/events")), sizes.timed().multipliedBy(4));
            ViewsCaughtUp.await(service.address(), sizes);
        }
        Filling filling = Filling.of(database);
        for (long rows : List.of(sizes.small(), sizes.middle(), sizes.large())) {
            if (!measured.containsKey(rows)) {
                results.phase("a log of %,d".formatted(rows));
                List<UUID> journeys = filling.upTo(rows);
                try (ServiceProcess service = Contender.oursCatchingUp(database, keys)) {
                    ViewsCaughtUp.awaitSealed(service.address(), LONGEST_SEALING);
                    measured.put(rows, measure(service.address(), rows, journeys));
                }
            }
        }
        report();
    }

    private At measure(URI ours, long rows, List<UUID> journeys) throws IOException {
        Latencies contrasts = contrasts(ours, journeys, rows);
        Postings warming = Postings.ofEvents(500 + rows, sizes.warmed());
        ClosedLoop.drain(ours, warming.openings(CLIENTS), LONGEST_WARMING);
        ClosedLoop.drain(ours, new Lanes(warming.lanes(CLIENTS)), LONGEST_WARMING);
        Postings cohort = Postings.of(1000 + rows, sizes.journeys());
        ClosedLoop.drain(ours, cohort.openings(CLIENTS), LONGEST_WARMING);
        ViewsCaughtUp.await(ours, sizes);
        Loaded appended = ClosedLoop.run(ours, new Lanes(cohort.lanes(CLIENTS)), sizes.timed());
        results.rate("append, 32 clients, at %,d".formatted(rows), "ours", appended.perSecond(), appended.latencies());
        return new At(appended.perSecond(), contrasts);
    }

    /// First of some, until what it takes is compiled; then of others, each once: in a small log as in a large one none is met again.
    private Latencies contrasts(URI ours, List<UUID> journeys, long rows) throws IOException {
        List<UUID> drawn = new ArrayList<>(journeys);
        Collections.shuffle(drawn, new Random(rows));
        int timed = Math.min(sizes.reads(), drawn.size() / 2);
        List<UUID> warming = drawn.subList(timed, drawn.size());
        Latencies latencies = new Latencies();
        try (KeptConnection connection = KeptConnection.to(ours)) {
            for (int read = 0; read < 2 * sizes.reads(); read++) {
                contrast(connection, warming.get(read % warming.size()));
            }
            for (UUID journey : drawn.subList(0, timed)) {
                long sent = System.nanoTime();
                contrast(connection, journey);
                latencies.add(System.nanoTime() - sent);
            }
        }
        return latencies;
    }

    private static void contrast(KeptConnection connection, UUID journey) throws IOException {
        int status = connection.exchange(Requests.get("/journeys/" + journey + "/contrast")).status();
        if (status != 200) {
            throw new IOException("a contrast was answered " + status);
        }
    }

    private void report() {
        measured.forEach((rows, at) -> {
            String what = "contrast of a journey, at %,d events".formatted(rows);
            if (rows == sizes.middle()) {
                results.add(what, "ours", at.contrasts().toString(), Goal.atMost(20, at.contrasts().millis(99), "ms, p99"));
            } else {
                results.add(what, "ours", at.contrasts().toString());
            }
        });
        At small = measured.firstEntry().getValue();
        At large = measured.lastEntry().getValue();
        String growth = "%,d → %,d events".formatted(measured.firstKey(), measured.lastKey());
        results.add("cost of an append, " + growth, "ours", "", Goal.ratioAtMost(1.3, small.appends(), large.appends()));
        results.add("cost of reading a contrast (p50), " + growth, "ours", "",
                Goal.ratioAtMost(1.3, large.contrasts().millis(50), small.contrasts().millis(50)));
    }
}
