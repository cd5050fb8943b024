package org.clairevoie.query.projection;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// The lag of each view, in events and in seconds; looked up once in a while at most, whoever scrapes. When the database does not
/// answer the gauges are NaN, and one wait serves them all.
final class ViewMeters implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration FRESH_FAILURE = Duration.ofSeconds(5);
    private final Views views;
    private final LoadingCache<String, Map<String, Progress.Of>> lately;

    ViewMeters(Views views, Progress progress) {
        this.views = views;
        this.lately = Caffeine.newBuilder()
                .expireAfter(Expiry.<String, Map<String, Progress.Of>>creating((_, found) -> found.isEmpty() ? FRESH_FAILURE : FRESH))
                .build(_ -> look(progress));
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String view : views.names()) {
            Gauge.builder("clairevoie.view.lag.events", () -> lately(view, Progress.Of::events)).tag("view", view)
                    .description("events in the log that the view has not taken").register(meters);
            Gauge.builder("clairevoie.view.lag", () -> lately(view, of -> of.behind().toMillis() / 1000.0)).tag("view", view)
                    .baseUnit("seconds").description("how long the oldest event not taken has been in the log").register(meters);
            Gauge.builder("clairevoie.view.parked", () -> lately(view, Progress.Of::parked)).tag("view", view)
                    .description("events that the view could not take").register(meters);
        }
    }

    private double lately(String view, ToDoubleFunction<Progress.Of> value) {
        Progress.Of found = lately.get("").get(view);
        return found == null ? Double.NaN : value.applyAsDouble(found);
    }

    private static Map<String, Progress.Of> look(Progress progress) {
        try {
            return progress.all().stream().collect(Collectors.toMap(Progress.Of::view, Function.identity()));
        } catch (DataAccessException | TransactionException withoutDatabase) {
            return Map.of();
        }
    }
}
