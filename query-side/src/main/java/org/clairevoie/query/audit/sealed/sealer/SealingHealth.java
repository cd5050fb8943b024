package org.clairevoie.query.audit.sealed.sealer;

import java.time.Duration;
import java.util.List;
import org.clairevoie.query.audit.sealed.witness.WitnessRows;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/// Red when what was recorded is not sealed in time, when it cannot be sealed, or when a witness says, or has signed, that it remembers more of
/// this log than there is: then an old copy of it was put in its place, or that witness lies. It is named; the others stand beside it.
final class SealingHealth extends AbstractHealthIndicator {
    private final SealingProgress progress;
    private final Sealer sealer;
    private final WitnessRows witnesses;
    private final Duration mostBehind;
    private long size = -1;
    private long since = System.nanoTime();

    SealingHealth(SealingProgress progress, Sealer sealer, WitnessRows witnesses, Duration mostBehind) {
        super("the sealing cannot be read");
        this.progress = progress;
        this.sealer = sealer;
        this.witnesses = witnesses;
        this.mostBehind = mostBehind;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        // The witnesses first: what they have cosigned was sealed before.
        List<WitnessRows.Seen> seen = witnesses.all();
        SealingProgress.Now now = progress.now();
        boolean late = stands(now) || now.behind().compareTo(mostBehind) > 0;
        String fault = sealer.fault();
        List<String> doubtedBy = seen.stream().filter(witness -> witness.doubts() || witness.size() > now.size()).map(WitnessRows.Seen::name).toList();
        health.status(late || fault != null || !doubtedBy.isEmpty() ? "DOWN" : "UP")
                .withDetail("sealed", now.size()).withDetail("eventsBehind", now.events())
                .withDetail("secondsBehind", now.behind().toMillis() / 1000.0);
        if (fault != null) {
            health.withDetail("because", fault);
        }
        if (!doubtedBy.isEmpty()) {
            health.withDetail("doubtedBy", doubtedBy);
        }
        seen.forEach(witness -> health.withDetail("witness " + witness.name(), witness.size() + " " + witness.answer()));
    }

    /// By one clock alone, that never goes back: nodes' clocks may differ by minutes.
    private synchronized boolean stands(SealingProgress.Now now) {
        long looked = System.nanoTime();
        if (now.size() != size || now.events() == 0) {
            size = now.size();
            since = looked;
        }
        return looked - since > mostBehind.toNanos();
    }
}
