package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.clairevoie.deploy.bench.figures.Goal;
import org.clairevoie.deploy.bench.figures.Latencies;
import org.clairevoie.deploy.bench.figures.Results;
import org.clairevoie.deploy.bench.filling.Filling;
import org.clairevoie.deploy.bench.load.ClosedLoop;
import org.clairevoie.deploy.bench.load.KeptConnection;
import org.clairevoie.deploy.bench.load.Lanes;
import org.clairevoie.deploy.bench.load.Postings;
import org.clairevoie.deploy.bench.load.Requests;
import org.clairevoie.deploy.bench.scene.Contender;
import org.clairevoie.deploy.scene.ServiceProcess;

/// How long a page takes to be there, as a browser asks for it: of a long journey, and over a large population. A page is met by a service
/// that has just started and has been asked for other pages.
public final class FirstViews {
    private static final int EVENTS = 1000;
    private static final int TEMPLATES = 5_000;
    private static final int WARM = 5;
    private static final Duration LONGEST_SEALING = Duration.ofMinutes(15);
    private static final double MOST_MILLIS = 1000;
    private static final UUID LONG = UUID.fromString("0192d3a0-0000-7000-8000-0000000003e9");
    private final Sizes sizes;
    private final Results results;

    public FirstViews(Sizes sizes, Results results) {
        this.sizes = sizes;
        this.results = results;
    }

    /// @param database empty
    /// @param keys where its master key is kept from one start to the next
    public void run(String database, Path keys) throws IOException, SQLException {
        results.phase("first views of pages");
        try (ServiceProcess service = Contender.ours(database, keys)) {
            ClosedLoop.drain(service.address(), new Lanes(Postings.ofEvents(61, TEMPLATES).batches(2, 500, "/events")), sizes.timed().multipliedBy(4));
            ViewsCaughtUp.await(service.address(), sizes);
        }
        Filling.of(database).upToJourneys(sizes.shown());
        try (ServiceProcess service = Contender.ours(database, keys)) {
            ClosedLoop.drain(service.address(), new Lanes(new Postings(List.of(LongJourney.of(LONG, EVENTS))).batches(1, 500, "/events")),
                    sizes.timed().multipliedBy(4));
            ViewsCaughtUp.await(service.address(), sizes);
            ViewsCaughtUp.awaitSealed(service.address(), LONGEST_SEALING);
            measure(service.address());
        }
    }

    private void measure(URI ours) throws IOException {
        String many = String.format(Locale.ROOT, "among %,d journeys", sizes.shown());
        try (KeptConnection connection = KeptConnection.to(ours)) {
            for (int time = 0; time < WARM; time++) {
                seen(connection, "/");
                seen(connection, "/event-types");
            }
            view(connection, "/journeys/" + LONG, "the page of a journey of 1,000 events");
            view(connection, "/audit/journeys/" + LONG, "the page of its full history");
            view(connection, "/journeys", "the page of the list, " + many);
            view(connection, "/contrast", "the page of the population, " + many);
        }
    }

    private void view(KeptConnection connection, String path, String what) throws IOException {
        double first = seen(connection, path) / 1e6;
        Latencies again = new Latencies();
        for (int time = 0; time < WARM; time++) {
            again.add(seen(connection, path));
        }
        results.add(what, "ours", String.format(Locale.ROOT, "first %.0f ms, then p50 %.0f ms", first, again.millis(50)),
                Goal.atMost(MOST_MILLIS, first, "ms, first view"));
    }

    private static long seen(KeptConnection connection, String path) throws IOException {
        byte[] request = Requests.page(path);
        long asked = System.nanoTime();
        var reply = connection.exchange(request);
        if (reply.status() != 200 || !reply.text().contains("</html>")) {
            throw new IOException(path + " was answered " + reply.status() + ", and not with a page");
        }
        return System.nanoTime() - asked;
    }
}
