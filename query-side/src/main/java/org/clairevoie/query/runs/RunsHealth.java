package org.clairevoie.query.runs;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/// Red when a run is under way that nobody has seen to for twice the silence after which another node should have taken it up.
final class RunsHealth extends AbstractHealthIndicator {
    private final RunRows rows;
    private final RunBounds bounds;

    RunsHealth(RunRows rows, RunBounds bounds) {
        super("the population runs cannot be read");
        this.rows = rows;
        this.bounds = bounds;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long forsaken = rows.forsaken(bounds.silent().multipliedBy(2));
        health.status(forsaken > 0 ? "DOWN" : "UP").withDetail("nobodySeesTo", forsaken);
    }
}
