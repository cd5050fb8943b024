package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.net.URI;
import org.clairevoie.deploy.bench.figures.Results;
import org.clairevoie.deploy.bench.load.ClosedLoop;
import org.clairevoie.deploy.bench.load.Loaded;
import org.clairevoie.deploy.bench.load.OpenLoop;
import org.clairevoie.deploy.bench.load.Postings;

/// How long senders wait at a rate that they, not the service, set.
public final class OpenLoopIntake {
    private static final int OPENERS = 8;
    private static final int[] RATES = {500, 1000};
    private final Sizes sizes;
    private final Results results;

    public OpenLoopIntake(Sizes sizes, Results results) {
        this.sizes = sizes;
        this.results = results;
    }

    public void run(URI ours) throws IOException {
        results.phase("intake at a stated rate");
        for (int rate : RATES) {
            Postings cohort = Postings.ofEvents(100 + rate, (int) (rate * sizes.timed().toSeconds() * 5 / 4) + 1000);
            ClosedLoop.drain(ours, cohort.openings(OPENERS), sizes.timed().multipliedBy(2));
            Loaded loaded = OpenLoop.run(ours, cohort.interleaved(), rate, sizes.timed());
            String what = "intake, one event a request, " + rate + "/s open loop";
            results.rate(what, "ours", loaded.perSecond(), loaded.latencies());
            if (loaded.refused() > 0) {
                results.remark(what + ": " + loaded.refused() + " refused");
            }
        }
    }
}
