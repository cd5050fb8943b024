package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.clairevoie.deploy.bench.figures.Latencies;
import org.clairevoie.deploy.bench.figures.Results;
import org.clairevoie.deploy.bench.load.ClosedLoop;
import org.clairevoie.deploy.bench.load.KeptConnection;
import org.clairevoie.deploy.bench.load.Lanes;
import org.clairevoie.deploy.bench.load.Postings;
import org.clairevoie.deploy.bench.load.Requests;
import org.clairevoie.deploy.bench.scene.Contender;
import org.clairevoie.deploy.demo.posting.CloudEventJson;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.deploy.scene.ServiceProcess;

/// What the next event of a very long accompaniment costs: a node that has never met it loads all of it first.
public final class LongAccompaniment {
    private static final int EVENTS = 5_000;
    private static final int MORE = 300;
    private static final int BATCH = 500;
    private static final UUID JOURNEY = UUID.fromString("0192d3a0-0000-7000-8000-000000001388");
    private final Sizes sizes;
    private final Results results;

    public LongAccompaniment(Sizes sizes, Results results) {
        this.sizes = sizes;
        this.results = results;
    }

    /// @param database of the service, for another node beside it
    /// @param keys the folder of the service's master key
    public void run(URI ours, String database, Path keys) throws IOException {
        results.phase("an accompaniment of %,d events".formatted(EVENTS));
        List<SyntheticEvent> all = LongJourney.of(JOURNEY, EVENTS + MORE);
        ClosedLoop.drain(ours, new Lanes(new Postings(List.of(all.subList(0, EVENTS))).batches(1, BATCH, "/events")), sizes.timed().multipliedBy(4));
        try (ServiceProcess node = Contender.ours(database, keys); KeptConnection connection = KeptConnection.to(node.address())) {
            double first = post(connection, all.get(EVENTS)) / 1e6;
            Latencies next = new Latencies();
            for (SyntheticEvent event : all.subList(EVENTS + 1, EVENTS + MORE)) {
                next.add(post(connection, event));
            }
            String what = "the next event of an accompaniment of %,d".formatted(EVENTS);
            results.add(what, "ours, a node just started that loads it first", String.format(Locale.ROOT, "%.0f ms", first));
            results.add(what, "ours, the same node from then on", next.toString());
        }
    }

    private static long post(KeptConnection connection, SyntheticEvent event) throws IOException {
        byte[] request = Requests.post("/events", Requests.ONE, CloudEventJson.of(event).toString().getBytes(StandardCharsets.UTF_8));
        long start = System.nanoTime();
        int status = connection.exchange(request).status();
        if (status != 201) {
            throw new IOException("an event of a long accompaniment was answered " + status);
        }
        return System.nanoTime() - start;
    }
}
