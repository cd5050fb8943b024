package org.clairevoie.query.projection;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/// Red when a view falls behind the head of the log for longer than allowed, or when it has parked events.
final class ViewsHealth extends AbstractHealthIndicator {
    private final Progress progress;
    private final Duration mostBehind;
    private final Standstill standstill = new Standstill(System::nanoTime);

    ViewsHealth(Progress progress, Duration mostBehind) {
        super("the views' progress cannot be read");
        this.progress = progress;
        this.mostBehind = mostBehind;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<Progress.Of> all = progress.all();
        // Every view is looked at every time: who is not looked at is not known to stand still.
        List<Progress.Of> still = all.stream().filter(view -> standstill.longer(view, mostBehind)).toList();
        boolean late = !still.isEmpty() || all.stream().anyMatch(view -> view.behind().compareTo(mostBehind) > 0);
        boolean parked = all.stream().anyMatch(view -> view.parked() > 0);
        health.status(late || parked ? "DOWN" : "UP");
        all.forEach(view -> health.withDetail(view.view(), java.util.Map.of(
                "position", view.position(), "head", view.head(), "eventsBehind", view.events(),
                "secondsBehind", view.behind().toMillis() / 1000.0, "parked", view.parked())));
    }
}
