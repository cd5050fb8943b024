package org.clairevoie.query.contrast.graph;

import java.util.EnumSet;
import java.util.Set;
import org.clairevoie.events.LinkType;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.grid.Roles;
import org.clairevoie.query.history.JourneyAsOf;

/// A grid ready to look at journeys: made once, used for millions.
public final class Lens {
    private final Grid grid;
    private final Roles roles;
    private final Set<LinkType> causal;

    public Lens(Grid grid) {
        this.grid = grid;
        roles = Roles.of(grid);
        causal = EnumSet.copyOf(grid.causalLinks());
    }

    public Grid grid() {
        return grid;
    }

    public Graph on(JourneyAsOf journey) {
        return Graph.of(journey, this, true);
    }

    /// For who wants numbers of many journeys, and not the events that made them.
    public Graph withoutNamesOn(JourneyAsOf journey) {
        return Graph.of(journey, this, false);
    }

    Roles roles() {
        return roles;
    }

    boolean isCausal(LinkType type) {
        return causal.contains(type);
    }
}
