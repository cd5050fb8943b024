package org.clairevoie.query.contrast.continuity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// **Care density** of a person = Σ over pairs of the person's n providers of the persons that both of them meet /
/// (n(n − 1)/2): how used the professionals around somebody are to working around the same people. Null when n < 2.
public final class CareDensity {
    private final Map<String, Set<String>> providersOf;

    /// @param providersOf person → the providers met, over the whole population described
    public CareDensity(Map<String, Set<String>> providersOf) {
        this.providersOf = providersOf.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    public @Nullable Double of(String person) {
        List<String> providers = new ArrayList<>(providersOf.getOrDefault(person, Set.of()));
        if (providers.size() < 2) {
            return null;
        }
        long shared = 0;
        for (int one = 0; one < providers.size(); one++) {
            for (int other = one + 1; other < providers.size(); other++) {
                shared += sharedBy(providers.get(one), providers.get(other));
            }
        }
        return shared / (providers.size() * (providers.size() - 1) / 2.0);
    }

    private long sharedBy(String one, String other) {
        return providersOf.values().stream().filter(met -> met.contains(one) && met.contains(other)).count();
    }
}
