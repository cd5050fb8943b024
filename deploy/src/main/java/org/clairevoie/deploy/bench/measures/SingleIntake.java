package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
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
/// round after round.
public final class SingleIntake {
    private static final String WHAT = "intake, one event a request, 32 clients";
    private static final String NOTHING = "a server that reads, answers and does nothing";
    private static final int CLIENTS = 32;
    private static final int ROWS = 60_000;
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
        Postings cohort = Postings.of(11, sizes.journeys());
        List<List<byte[]>> requests = cohort.lanes(CLIENTS);
        List<Side> sides = List.of(new Side("ours", ours, new Lanes(requests)), new Side("stock, as it comes", stock, new Lanes(requests)),
                new Side("stock, tuned", tuned, new Lanes(requests)), new Side(NOTHING, stock, Lanes.endless(cohort.lanes(CLIENTS, "/nothing"))),
                new Side("ours, nobody at the door", open, new Lanes(requests)));
        for (Side side : sides) {
            if (!side.name.equals(NOTHING)) {
                ClosedLoop.drain(side.service, cohort.openings(CLIENTS), sizes.warm().multipliedBy(4));
            }
            ClosedLoop.run(side.service, side.lanes, sizes.warm());
        }
        List<Loaded> bare = new ArrayList<>();
        for (int round = 0; round < sizes.rounds(); round++) {
            for (Side side : sides) {
                side.rounds.add(ClosedLoop.run(side.service, side.lanes, sizes.timed()));
            }
            bare.add(BareInsert.run(database, "bare_insert_" + round, CLIENTS, ROWS, sizes.timed()));
        }
        report(sides, median(bare));
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
        private final Lanes lanes;
        private final List<Loaded> rounds = new ArrayList<>();

        private Side(String name, URI service, Lanes lanes) {
            this.name = name;
            this.service = service;
            this.lanes = lanes;
        }
    }
}
