package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.clairevoie.deploy.bench.baselines.CopyIn;
import org.clairevoie.deploy.bench.baselines.EncryptionAlone;
import org.clairevoie.deploy.bench.figures.Goal;
import org.clairevoie.deploy.bench.figures.Results;
import org.clairevoie.deploy.bench.load.ClosedLoop;
import org.clairevoie.deploy.bench.load.KeptConnection;
import org.clairevoie.deploy.bench.load.Lanes;
import org.clairevoie.deploy.bench.load.LineStream;
import org.clairevoie.deploy.bench.load.Postings;
import org.clairevoie.deploy.bench.load.Requests;

/// Many events at once: as lines where the service takes them, else in batches, against the stock store and against COPY.
public final class ImportIntake {
    private static final int CLIENTS = 4;
    private static final int BATCH = 1000;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private final Sizes sizes;
    private final Results results;

    public ImportIntake(Sizes sizes, Results results) {
        this.sizes = sizes;
        this.results = results;
    }

    /// @param open ours without tokens
    /// @param database ours, whose rows COPY repeats
    public void run(URI ours, URI open, URI stock, URI tuned, String database) throws IOException, SQLException {
        results.phase("import");
        double us = ours(ours);
        warm(open);
        LineStream.Imported unasked = LineStream.post(open, Postings.ofEvents(22, sizes.imported()).lines(CLIENTS), LONGEST);
        results.add(what(), "ours, NDJSON, nobody at the door", Results.perSecond(unasked.perSecond()));
        results.add(what(), "ours to ours with nobody at the door", "%.2f ×".formatted(Goal.ratio(us, unasked.perSecond())));
        encryption(us);
        Postings fewer = Postings.ofEvents(23, sizes.stockImported());
        double them = batches("/events", stock, fewer, "stock, as it comes, a command an event");
        batches("/events/grouped", stock, Postings.ofEvents(24, sizes.stockImported()), "stock, as it comes, a command an accompaniment and batch");
        batches("/events", tuned, fewer, "stock, tuned, a command an event");
        double copy = CopyIn.run(database, "copied_in", sizes.imported());
        results.add(what(), "COPY of as many of the same rows, one connection", Results.perSecond(copy));
        results.add(what(), "ours to stock, as it comes", "", Goal.atLeast(8, us, them));
        results.add(what(), "ours to COPY", "", Goal.atLeast(0.5, us, copy));
    }

    private void encryption(double us) {
        double seconds = new EncryptionAlone(Postings.ofEvents(22, sizes.imported())).run();
        int cores = Runtime.getRuntime().availableProcessors();
        results.add(what(), "encryption alone: values sealed, contents tagged, one thread", "%.1f µs an event".formatted(seconds * 1e6));
        results.add(what(), "encryption to all that ours takes of %d cores".formatted(cores), "%.3f ×".formatted(seconds * us / cores));
    }

    private String what() {
        return "import of %,d".formatted(sizes.imported());
    }

    private double ours(URI ours) throws IOException {
        warm(ours);
        Postings cohort = Postings.ofEvents(22, sizes.imported());
        if (!takesLines(ours)) {
            results.remark("NDJSON is not there: the service does not answer 200 to " + Requests.LINES + ", so its import is measured in batches");
            return batches("/events", ours, cohort, "ours, batches of " + BATCH + ", " + CLIENTS + " clients");
        }
        LineStream.Imported imported = LineStream.post(ours, cohort.lines(CLIENTS), LONGEST);
        results.add(what(), "ours, NDJSON, " + CLIENTS + " streams", Results.perSecond(imported.perSecond()));
        batches("/events", ours, Postings.ofEvents(25, sizes.imported()), "ours, batches of " + BATCH + ", " + CLIENTS + " clients");
        if (imported.refused() > 0) {
            results.remark("of the lines " + imported.refused() + " were refused");
        }
        return imported.perSecond();
    }

    private void warm(URI ours) throws IOException {
        ClosedLoop.drain(ours, new Lanes(Postings.ofEvents(21, sizes.imported() / 4).batches(CLIENTS, BATCH, "/events")), LONGEST);
    }

    private static boolean takesLines(URI ours) throws IOException {
        try (KeptConnection connection = KeptConnection.to(ours)) {
            byte[] line = Postings.of(26, 1).lines(1).getFirst();
            return connection.exchange(Requests.post("/events", Requests.LINES, line)).status() == 200;
        }
    }

    private double batches(String path, URI service, Postings cohort, String who) throws IOException {
        List<List<byte[]>> batches = cohort.batches(CLIENTS, BATCH, path);
        long start = System.nanoTime();
        long refused = ClosedLoop.drain(service, new Lanes(batches), LONGEST).refused();
        double perSecond = cohort.events() / ((System.nanoTime() - start) / 1e9);
        results.add(what(), who, Results.perSecond(perSecond));
        if (refused > 0) {
            results.remark(who + ": " + refused + " batches were refused");
        }
        return perSecond;
    }
}
