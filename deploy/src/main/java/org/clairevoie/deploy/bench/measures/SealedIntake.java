package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clairevoie.deploy.bench.figures.Goal;
import org.clairevoie.deploy.bench.figures.Results;
import org.clairevoie.deploy.bench.load.ClosedLoop;
import org.clairevoie.deploy.bench.load.KeptConnection;
import org.clairevoie.deploy.bench.load.Lanes;
import org.clairevoie.deploy.bench.load.LineStream;
import org.clairevoie.deploy.bench.load.Postings;
import org.clairevoie.deploy.bench.load.Requests;
import org.clairevoie.deploy.scene.Patience;

/// What sealing costs: the same intake with it and without it, round after round, and how long what was recorded waits for its seal.
/// Imports come first: they warm both alike.
public final class SealedIntake {
    private static final int CLIENTS = 32;
    private static final int STREAMS = 4;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Pattern DELAY = Pattern.compile("(?m)^clairevoie_sealing_delay_seconds\\{quantile=\"0\\.99\"\\} ([0-9.Ee+-]+)$");
    private static final Pattern WAITING = Pattern.compile("(?m)^clairevoie_sealing_lag_events ([0-9.Ee+-]+)$");
    private final Sizes sizes;
    private final Results results;

    public SealedIntake(Sizes sizes, Results results) {
        this.sizes = sizes;
        this.results = results;
    }

    public void run(URI sealed, URI unsealed) throws IOException {
        results.phase("intake with sealing and without");
        imported(sealed, unsealed);
        single(sealed, unsealed);
        untilSealed(sealed);
    }

    private void single(URI sealed, URI unsealed) throws IOException {
        List<URI> services = List.of(sealed, unsealed);
        List<List<Double>> rounds = List.of(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < sizes.rounds(); round++) {
            Postings cohort = Postings.of(81 + round, sizes.journeys());
            List<List<byte[]>> requests = cohort.lanes(CLIENTS);
            for (int turn = 0; turn < services.size(); turn++) {
                int which = (round + turn) % services.size();
                ClosedLoop.drain(services.get(which), cohort.openings(CLIENTS), LONGEST);
                settled(sealed, unsealed);
                rounds.get(which).add(ClosedLoop.run(services.get(which), new Lanes(requests), sizes.timed()).perSecond());
            }
        }
        report("intake, one event a request, 32 clients", sealed, median(rounds.getFirst()), median(rounds.getLast()));
    }

    private void imported(URI sealed, URI unsealed) throws IOException {
        List<URI> services = List.of(sealed, unsealed);
        List<List<Double>> rounds = List.of(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < sizes.rounds(); round++) {
            for (int turn = 0; turn < services.size(); turn++) {
                int which = (round + turn) % services.size();
                rounds.get(which).add(lines(services.get(which), 72 + round));
                settled(services.get(which));
            }
        }
        report("import of %,d, NDJSON".formatted(sizes.imported()), sealed, median(rounds.getFirst()), median(rounds.getLast()));
    }

    private void untilSealed(URI sealed) throws IOException {
        lines(sealed, 72 + sizes.rounds());
        long start = System.nanoTime();
        boolean all = Patience.of(LONGEST).until(() -> meter(sealed, WAITING) == 0);
        results.add("from the end of an import until all is sealed", "ours",
                all ? "%.0f ms at most".formatted((System.nanoTime() - start) / 1e6) : "not in " + LONGEST.toMinutes() + " minutes");
    }

    private void settled(URI... services) throws IOException {
        for (URI service : services) {
            ViewsCaughtUp.await(service, sizes);
        }
    }

    private double lines(URI service, long seed) throws IOException {
        return LineStream.post(service, Postings.ofEvents(seed, sizes.imported()).lines(STREAMS), LONGEST).perSecond();
    }

    private void report(String what, URI sealed, double with, double without) {
        results.add(what, "sealed", Results.perSecond(with));
        results.add(what, "not sealed", Results.perSecond(without));
        results.add(what, "sealed to not sealed", "", Goal.atLeast(0.9, with, without));
        results.add(what, "from recorded to sealed, oldest of each checkpoint", "", Goal.atMost(1000, 1000 * meter(sealed, DELAY), "ms, p99"));
    }

    private static double meter(URI service, Pattern meter) {
        try (KeptConnection connection = KeptConnection.to(service)) {
            Matcher found = meter.matcher(connection.exchange(Requests.get("/actuator/prometheus")).text());
            return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
        } catch (IOException noAnswer) {
            return Double.NaN;
        }
    }

    private static double median(List<Double> rounds) {
        List<Double> sorted = new ArrayList<>(rounds);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
