package org.clairevoie.query.audit.sealed.sealer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// How much was sealed, how long after it was recorded, and what waits; looked up once in a while at most, whoever scrapes.
final class SealingMeters implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private final LoadingCache<String, Optional<SealingProgress.Now>> lately;
    private volatile @Nullable Timer delay;
    private volatile @Nullable Counter entries;

    SealingMeters(SealingProgress progress) {
        lately = Caffeine.newBuilder().expireAfterWrite(FRESH).build(_ -> look(progress));
    }

    /// @param oldest how long the oldest of them has waited
    void sealed(int count, Duration oldest) {
        Timer timed = delay;
        Counter counted = entries;
        if (timed != null && counted != null) {
            timed.record(oldest);
            counted.increment(count);
        }
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        delay = Timer.builder("clairevoie.sealing.delay").publishPercentiles(0.5, 0.99)
                .description("from the recording of the oldest entry of a checkpoint to its signature").register(meters);
        entries = Counter.builder("clairevoie.sealing.entries").description("entries that this node has sealed").register(meters);
        Gauge.builder("clairevoie.sealing.lag.events", () -> now(SealingProgress.Now::events))
                .description("events in the log that no checkpoint covers").register(meters);
        Gauge.builder("clairevoie.sealing.lag", () -> now(now -> now.behind().toMillis() / 1000.0)).baseUnit("seconds")
                .description("how long the oldest of them has been in the log").register(meters);
    }

    private double now(ToDoubleFunction<SealingProgress.Now> value) {
        return lately.get("").map(now -> value.applyAsDouble(now)).orElse(Double.NaN);
    }

    private static Optional<SealingProgress.Now> look(SealingProgress progress) {
        try {
            return Optional.of(progress.now());
        } catch (DataAccessException | TransactionException withoutDatabase) {
            return Optional.empty();
        }
    }
}
