package org.clairevoie.command.recording;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/// The accompaniments written to lately, by strong reference: Axon's weak cache forgets at every collection. Bounded by the
/// events that they hold, since an accompaniment of thousands takes the room of hundreds.
final class AggregateCache implements Cache {
    /// Measured on those of the demo, a full cache of them.
    private static final long BYTES_AN_EVENT = 1200;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Held> entries;

    /// @param events of the accompaniment
    private record Held(Object value, int events) {}

    AggregateCache(long mostEvents) {
        entries = Caffeine.newBuilder().maximumWeight(mostEvents).weigher((Object _, Held held) -> held.events).build();
    }

    /// @param share of the heap, from 0 to 0.5
    /// @param heap in bytes
    static AggregateCache ofShare(double share, long heap) {
        if (!(share >= 0 && share <= 0.5)) {
            throw new IllegalArgumentException("clairevoie.aggregates.heap-share is between 0 and 0.5, not " + share);
        }
        return new AggregateCache((long) (heap * share) / BYTES_AN_EVENT);
    }

    /// Says how many events an accompaniment holds, which Axon's entry does not tell.
    void weigh(Object key, int events) {
        entries.asMap().computeIfPresent(key, (_, held) -> new Held(held.value, events));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        Held held = entries.getIfPresent(key);
        return held == null ? null : (V) held.value;
    }

    @Override
    public void put(Object key, Object value) {
        entries.asMap().merge(key, new Held(value, 1), (before, now) -> new Held(now.value, before.events));
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, new Held(value, 1)) == null;
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.getIfPresent(key) != null;
    }

    /// Nobody listens: entries are only ever looked up.
    @Override
    public Registration registerCacheEntryListener(EntryListener cacheEntryListener) {
        return () -> false;
    }
}
