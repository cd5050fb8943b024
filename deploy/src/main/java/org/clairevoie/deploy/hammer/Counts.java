package org.clairevoie.deploy.hammer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clairevoie.deploy.hammer.checks.Violation;

/// What was done and what was looked at, how many times each.
final class Counts {
    private final Map<Blow, Integer> blows = new EnumMap<>(Blow.class);
    private final Map<String, Integer> checks = new TreeMap<>();

    void struck(Blow blow) {
        blows.merge(blow, 1, Integer::sum);
    }

    /// @throws Broken when the check found something
    void checked(String invariant, List<Violation> found) {
        if (!found.isEmpty()) {
            throw new Broken(found);
        }
        checks.merge(invariant, 1, Integer::sum);
    }

    /// @throws Broken unless it is so
    void checked(String invariant, boolean so, String otherwise) {
        checked(invariant, so ? List.of() : List.of(new Violation(invariant, otherwise)));
    }

    int blows() {
        return blows.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Times that the service was broken: a view held up is none.
    int crashPoints() {
        return blows.entrySet().stream().filter(entry -> entry.getKey() != Blow.VIEW_STUCK).mapToInt(Map.Entry::getValue).sum();
    }

    String table() {
        StringBuilder table = new StringBuilder(256);
        blows.forEach((blow, times) -> table.append(String.format("  %-50s %7d%n", blow.title(), times)));
        checks.forEach((invariant, times) -> table.append(String.format("  %-50s %7d%n", invariant + " looked at", times)));
        return table.toString();
    }
}
