package org.clairevoie.query.projection;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;

/// The lag of each view, in events and in seconds; looked up once a second at most, whoever scrapes.
final class ViewMeters implements MeterBinder {
    private final Views views;
    private final LoadingCache<String, Progress.Of> lately;

    ViewMeters(Views views, Progress progress) {
        this.views = views;
        this.lately = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(progress::of);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String view : views.names()) {
            Gauge.builder("clairevoie.view.lag.events", () -> lately.get(view).events()).tag("view", view)
                    .description("events in the log that the view has not taken").register(meters);
            Gauge.builder("clairevoie.view.lag", () -> lately.get(view).behind().toMillis() / 1000.0).tag("view", view).baseUnit("seconds")
                    .description("how long the oldest event not taken has been in the log").register(meters);
            Gauge.builder("clairevoie.view.parked", () -> lately.get(view).parked()).tag("view", view)
                    .description("events that the view could not take").register(meters);
        }
    }
}
