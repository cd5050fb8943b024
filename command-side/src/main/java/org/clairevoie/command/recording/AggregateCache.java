package org.clairevoie.command.recording;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/// The accompaniments written to lately, by strong reference: Axon's weak cache forgets at every collection. Bounded by what they
/// weigh, since an accompaniment of thousands of events takes the room of hundreds.
final class AggregateCache implements Cache {
    private final com.github.benmanes.caffeine.cache.Cache<Object, Held> entries;

    private record Held(Object value, int bytes) {}

    AggregateCache(long mostBytes) {
        entries = Caffeine.newBuilder().maximumWeight(mostBytes).weigher((Object _, Held held) -> held.bytes).build();
    }

    /// @param share of the heap, from 0 to 0.5
    /// @param heap in bytes
    static AggregateCache ofShare(double share, long heap) {
        if (!(share >= 0 && share <= 0.5)) {
            throw new IllegalArgumentException("clairevoie.aggregates.heap-share is between 0 and 0.5, not " + share);
        }
        return new AggregateCache((long) (heap * share));
    }

    /// Says what an accompaniment weighs, which Axon's entry does not tell.
    void weigh(Object key, long bytes) {
        int weight = (int) Math.min(bytes, Integer.MAX_VALUE);
        entries.asMap().computeIfPresent(key, (_, held) -> new Held(held.value, weight));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        Held held = entries.getIfPresent(key);
        return held == null ? null : (V) held.value;
    }

    @Override
    public void put(Object key, Object value) {
        entries.asMap().merge(key, new Held(value, 1), (before, now) -> new Held(now.value, before.bytes));
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
