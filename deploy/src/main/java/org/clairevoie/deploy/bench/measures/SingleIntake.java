package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clairevoie.deploy.bench.baselines.BareInsert;
import org.clairevoie.deploy.bench.figures.Goal;
import org.clairevoie.deploy.bench.figures.Results;
import org.clairevoie.deploy.bench.load.ClosedLoop;
import org.clairevoie.deploy.bench.load.Lanes;
import org.clairevoie.deploy.bench.load.Loaded;
import org.clairevoie.deploy.bench.load.Postings;

/// One event a request, 32 clients: ours with tokens and without, the stock store both ways, a server that does nothing, and bare inserts,
/// round after round. Each has been sent the same events before, as many as it takes to compile what they need, and no view of ours is
/// behind when the next is measured.
public final class SingleIntake {
    private static final String WHAT = "intake, one event a request, 32 clients";
    private static final String NOTHING = "a server that reads, answers and does nothing";
    private static final int CLIENTS = 32;
    private static final int ROWS = 60_000;
    private static final Duration LONGEST_WARMING = Duration.ofMinutes(5);
    private final Sizes sizes;
    private final Results results;

    public SingleIntake(Sizes sizes, Results results) {
        this.sizes = sizes;
        this.results = results;
    }

    /// @param open ours without tokens
    /// @param database ours, whose rows the bare inserts repeat
    public void run(URI ours, URI open, URI stock, URI tuned, String database) throws IOException, SQLException {
        results.phase(WHAT);
        List<Side> sides = List.of(new Side("ours", ours), new Side("stock, as it comes", stock), new Side("stock, tuned", tuned),
                new Side(NOTHING, stock), new Side("ours, nobody at the door", open));
        warm(sides);
        List<Loaded> bare = new ArrayList<>();
        for (int round = 0; round < sizes.rounds(); round++) {
            Postings cohort = Postings.of(11 + round, sizes.journeys());
            List<List<byte[]>> requests = cohort.lanes(CLIENTS);
            List<List<byte[]>> nothing = cohort.lanes(CLIENTS, "/nothing");
            for (Side side : sides) {
                if (side.opens()) {
                    ClosedLoop.drain(side.service, cohort.openings(CLIENTS), LONGEST_WARMING);
                }
                ViewsCaughtUp.await(ours, sizes);
                ViewsCaughtUp.await(open, sizes);
                side.rounds.add(ClosedLoop.run(side.service, side.opens() ? new Lanes(requests) : Lanes.endless(nothing), sizes.timed()));
            }
            ViewsCaughtUp.await(open, sizes);
            bare.add(BareInsert.run(database, "bare_insert_" + round, CLIENTS, ROWS, sizes.timed()));
        }
        report(sides, median(bare));
    }

    private void warm(List<Side> sides) throws IOException {
        Postings cohort = Postings.ofEvents(10, sizes.warmed());
        List<List<byte[]>> requests = cohort.lanes(CLIENTS);
        for (Side side : sides) {
            if (side.opens()) {
                ClosedLoop.drain(side.service, cohort.openings(CLIENTS), LONGEST_WARMING);
            }
            ClosedLoop.drain(side.service, new Lanes(side.opens() ? requests : cohort.lanes(CLIENTS, "/nothing")), LONGEST_WARMING);
        }
    }

    private void report(List<Side> sides, Loaded bare) {
        Loaded ours = median(sides.getFirst().rounds);
        for (Side side : sides) {
            Loaded middle = median(side.rounds);
            results.rate(WHAT, side.name, middle.perSecond(), middle.latencies());
            if (middle.took().compareTo(sizes.timed().dividedBy(2)) < 0) {
                results.remark(side.name + " had been sent all there was after " + middle.took().toMillis() + " ms: too short a round to say anything");
            }
            if (middle.refused() > 0) {
                results.remark(side.name + " refused " + middle.refused() + " events in the round shown");
            }
        }
        results.rate(WHAT, "bare one-row INSERT, 32 connections", bare.perSecond(), bare.latencies());
        double us = ours.perSecond();
        results.add(WHAT, "ours to stock, as it comes", "", Goal.atLeast(5, us, median(sides.get(1).rounds).perSecond()));
        results.add(WHAT, "ours to stock, tuned", "%.2f ×".formatted(Goal.ratio(us, median(sides.get(2).rounds).perSecond())));
        results.add(WHAT, "ours to ours with nobody at the door", "%.2f ×".formatted(Goal.ratio(us, median(sides.get(4).rounds).perSecond())));
        results.add(WHAT, "ours to bare INSERT", "", Goal.atLeast(1, us, bare.perSecond()));
        double nothing = median(sides.get(3).rounds).perSecond();
        results.add(WHAT, "ours to a server that does nothing", "%.2f ×".formatted(Goal.ratio(us, nothing)));
    }

    private static Loaded median(List<Loaded> rounds) {
        return rounds.stream().sorted(Comparator.comparingDouble(Loaded::perSecond)).toList().get(rounds.size() / 2);
    }

    private static final class Side {
        private final String name;
        private final URI service;
        private final List<Loaded> rounds = new ArrayList<>();

        private Side(String name, URI service) {
            this.name = name;
            this.service = service;
        }

        /// Whether an accompaniment is to be opened there before anything more is recorded of it.
        private boolean opens() {
            return !name.equals(NOTHING);
        }
    }
}
