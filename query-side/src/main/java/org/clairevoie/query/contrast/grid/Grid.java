package org.clairevoie.query.contrast.grid;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clairevoie.events.LinkType;

/// A way of reading journeys, as data: never changed once given its version, because a contract may rest on it. What it claims
/// is for its readers: no reading depends on it.
///
/// @param causalLinks what is evidence that one thing was done because of another
/// @param concludingLink what makes an event one node with its service, and closes an engagement or a report
/// @param yieldLink what makes an event the product of an interview
/// @param jointStrategyDistance how many causal links away an effect still belongs to a strategy
@JsonIgnoreProperties("claim")
public record Grid(
        String name,
        int version,
        Set<LinkType> causalLinks,
        LinkType concludingLink,
        LinkType yieldLink,
        Map<Role, List<Selector>> roles,
        Windows windows,
        int jointStrategyDistance,
        Thresholds thresholds) {
    public Grid {
        causalLinks = Set.copyOf(causalLinks);
        Map<Role, List<Selector>> all = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            all.put(role, List.copyOf(named(role, roles)));
        }
        roles = Map.copyOf(all);
        if (causalLinks.stream().anyMatch(link -> link.family() != LinkType.Family.CAUSAL)) {
            throw new IllegalArgumentException("a structural link is never evidence of integration: " + causalLinks);
        }
        roles.values().stream().flatMap(List::stream).forEach(Grid::mustMeanSomething);
    }

    /// How a reading names the grid it was read under.
    public record Id(String name, int version) {}

    public Id id() {
        return new Id(name, version);
    }

    /// Whether the reading of a journey can change while nothing happens in it.
    public boolean readsWindows() {
        return thresholds.areWindowed();
    }

    private static List<Selector> named(Role role, Map<Role, List<Selector>> roles) {
        List<Selector> selectors = roles.get(role);
        if (selectors == null) {
            throw new IllegalArgumentException("the grid does not say which events are " + role);
        }
        return selectors;
    }

    private static void mustMeanSomething(Selector selector) {
        if (EventType.all().stream().noneMatch(selector::means)) {
            throw new IllegalArgumentException("no event of the catalogue is meant by " + selector);
        }
    }
}
