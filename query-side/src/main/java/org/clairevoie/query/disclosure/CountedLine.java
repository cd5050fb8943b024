package org.clairevoie.query.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts that add up to a total, as they may be told. A count under the threshold is suppressed; then others with it,
/// the smallest first, until at least two are and they hold at least the threshold together: else the total would tell.
///
/// @param counts in the order given
public record CountedLine<K>(Map<K, Count> counts, Count total) {
    /// @param counts whose sum is the total
    /// @param alreadyTold those whose difference from an earlier answer is too few to be told: suppressed as well
    public static <K> CountedLine<K> of(Map<K, Long> counts, Set<K> alreadyTold, Threshold threshold) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        List<K> hidden = new ArrayList<>();
        counts.forEach((key, count) -> {
            if (threshold.isTooFew(count) || alreadyTold.contains(key)) {
                hidden.add(key);
            }
        });
        List<K> shown = new ArrayList<>(counts.keySet());
        shown.removeAll(hidden);
        shown.sort((one, other) -> Long.compare(cost(counts, one), cost(counts, other)));
        boolean hideTotal = threshold.isTooFew(total);
        while (!hideTotal && !hidden.isEmpty() && (hidden.size() < 2 || sum(counts, hidden) < threshold.value())) {
            if (shown.isEmpty()) {
                hideTotal = true;
            } else {
                hidden.add(shown.removeFirst());
            }
        }
        Map<K, Count> told = new LinkedHashMap<>();
        counts.forEach((key, count) -> told.put(key, Count.of(count, hidden.contains(key))));
        return new CountedLine<>(Collections.unmodifiableMap(told), Count.of(total, hideTotal));
    }

    public static <K> CountedLine<K> of(Map<K, Long> counts, Threshold threshold) {
        return of(counts, Set.of(), threshold);
    }

    /// Zeros last: they hide nobody behind them.
    private static <K> long cost(Map<K, Long> counts, K key) {
        long count = counts.getOrDefault(key, 0L);
        return count == 0 ? Long.MAX_VALUE : count;
    }

    private static <K> long sum(Map<K, Long> counts, List<K> keys) {
        return keys.stream().mapToLong(key -> counts.getOrDefault(key, 0L)).sum();
    }
}
