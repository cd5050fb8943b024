package org.clairevoie.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Persons' keys as the database keeps them, wrapped. Those in use stay unwrapped in memory for a short while, whatever happens: a
/// key that another node destroys is gone from here when that while is over, and no message need arrive for it.
public final class StoredPersonKeys implements PersonKeys {
    /// The longest: an erasure on one node counts on what every other one does.
    public static final Duration LONGEST_KEPT = Duration.ofSeconds(10);
    private static final int MOST_CACHED = 50_000;
    private final JdbcClient database;
    private final MasterKeys masters;
    private final Duration keptFor;
    private final Cache<String, PersonKey> cache;

    public StoredPersonKeys(JdbcClient database, MasterKeys masters) {
        this(database, masters, LONGEST_KEPT, Ticker.systemTicker());
    }

    StoredPersonKeys(JdbcClient database, MasterKeys masters, Duration keptFor, Ticker ticker) {
        if (keptFor.compareTo(LONGEST_KEPT) > 0 || keptFor.isNegative()) {
            throw new IllegalArgumentException("persons' keys stay in memory for " + LONGEST_KEPT.toSeconds() + " s at most, not for " + keptFor);
        }
        this.database = database;
        this.masters = masters;
        this.keptFor = keptFor;
        this.cache = Caffeine.newBuilder().maximumSize(MOST_CACHED).expireAfterWrite(keptFor).ticker(ticker).build();
    }

    /// For how long a key that was destroyed elsewhere may still be in memory here.
    public Duration keptFor() {
        return keptFor;
    }

    @Override
    public @Nullable PersonKey of(String person) {
        PersonKey cached = cache.getIfPresent(person);
        if (cached != null) {
            return cached;
        }
        PersonKey stored = database.sql("select wrapped, wrapped_by from person_key where person = ? and wrapped is not null").param(person)
                .query((row, _) -> masters.of(row.getString(2)).unwrap(row.getBytes(1), person)).optional().orElse(null);
        if (stored != null) {
            cache.put(person, stored);
        }
        return stored;
    }

    public void forget(String person) {
        cache.invalidate(person);
    }
}
