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
    private static final int MOST_CACHED = 50_000;
    /// No setting: an erasure on one node counts on what every other one does.
    public static final Duration CACHED_FOR = Duration.ofSeconds(10);
    private final JdbcClient database;
    private final MasterKey master;
    private final Cache<String, PersonKey> cache;

    public StoredPersonKeys(JdbcClient database, MasterKey master) {
        this(database, master, Ticker.systemTicker());
    }

    StoredPersonKeys(JdbcClient database, MasterKey master, Ticker ticker) {
        this.database = database;
        this.master = master;
        this.cache = Caffeine.newBuilder().maximumSize(MOST_CACHED).expireAfterWrite(CACHED_FOR).ticker(ticker).build();
    }

    @Override
    public @Nullable PersonKey of(String person) {
        PersonKey cached = cache.getIfPresent(person);
        if (cached != null) {
            return cached;
        }
        PersonKey stored = database.sql("select wrapped from person_key where person = ? and wrapped is not null").param(person)
                .query((row, _) -> master.unwrap(row.getBytes(1), person)).optional().orElse(null);
        if (stored != null) {
            cache.put(person, stored);
        }
        return stored;
    }

    public void forget(String person) {
        cache.invalidate(person);
    }
}
