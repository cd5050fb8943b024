package org.clairevoie.query.contrast.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.grid.Role;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.Standing;
import org.jspecify.annotations.Nullable;

/// A journey under a grid. An event is named by its place in happened order; a node by the place of its event, or of the
/// service that the event concludes. Links inside a node are left out, and so are those that do not count.
public final class Graph {
    private final JourneyAsOf journey;
    private final Lens lens;
    private final boolean naming;
    private final long[] roles;
    private final int[] nodes;
    private final int size;
    private final Instant happenedBy;
    private final Links causal;
    private final Links concluding;
    private final boolean onTime;
    private @Nullable Graph contemporaneous;

    private Graph(JourneyAsOf journey, Lens lens, boolean naming, long[] roles, int[] nodes, Links causal, Links concluding) {
        this.journey = journey;
        this.lens = lens;
        this.naming = naming;
        this.roles = roles;
        this.nodes = nodes;
        this.size = roles.length;
        this.happenedBy = journey.happenedBy();
        this.causal = causal;
        this.concluding = concluding;
        this.onTime = false;
    }

    /// A part of another, with fewer events or fewer links.
    private Graph(Graph whole, int size, Instant happenedBy, Links causal, Links concluding, boolean onTime) {
        this.journey = whole.journey;
        this.lens = whole.lens;
        this.naming = whole.naming;
        this.roles = whole.roles;
        this.nodes = whole.nodes;
        this.size = size;
        this.happenedBy = happenedBy;
        this.causal = causal;
        this.concluding = concluding;
        this.onTime = onTime;
    }

    static Graph of(JourneyAsOf journey, Lens lens, boolean naming) {
        Grid grid = lens.grid();
        long[] roles = new long[journey.events().size()];
        for (Standing event : journey.events()) {
            roles[event.place()] = lens.roles().of(event.told());
        }
        Links concluding = Links.among(journey.links(), link -> link.type() == grid.concludingLink());
        int[] nodes = nodes(roles, concluding);
        Links causal = Links.among(journey.links(), link -> lens.isCausal(link.type())
                && nodes[link.effect().place()] != nodes[link.cause().place()]);
        return new Graph(journey, lens, naming, roles, nodes, causal, concluding);
    }

    /// What had happened by an earlier date, the same being known: roles and nodes stay, since a cause that counts is never cut from its
    /// effect.
    public Graph until(Instant earlier) {
        int count = Math.min(size, journey.countBy(earlier));
        return new Graph(this, count, earlier, causal.among(count), concluding.among(count), onTime);
    }

    /// The same journey without what was linked too late to be more than a way of telling it: itself when nothing was.
    public Graph contemporaneous() {
        if (onTime) {
            return this;
        }
        Graph known = contemporaneous;
        if (known == null) {
            known = withoutLateLinks();
            contemporaneous = known;
        }
        return known;
    }

    /// Whether indices tell the events that made them, or numbers alone.
    public boolean isNaming() {
        return naming;
    }

    public int size() {
        return size;
    }

    public Instant happenedBy() {
        return happenedBy;
    }

    /// How many events play a role.
    public int count(Role role) {
        int count = 0;
        for (int place = 0; place < size; place++) {
            count += is(place, role) ? 1 : 0;
        }
        return count;
    }

    public boolean is(int place, Role role) {
        return (roles[place] & role.bit()) != 0;
    }

    public Standing event(int place) {
        return journey.events().get(place);
    }

    public UUID eventId(int place) {
        return event(place).eventId();
    }

    public int node(int place) {
        return nodes[place];
    }

    /// The minutes an event took, null where they were not recorded.
    public @Nullable Integer minutes(int place) {
        return lens.roles().minutes(event(place).told());
    }

    /// Causal links between different nodes.
    public Links causal() {
        return causal;
    }

    /// Structural links: answers, deliveries, conclusions, reuses.
    public Links concluding() {
        return concluding;
    }

    public JourneyAsOf journey() {
        return journey;
    }

    public Grid grid() {
        return lens.grid();
    }

    private Graph withoutLateLinks() {
        Duration delay = Duration.ofDays(grid().windows().contemporaneousLink());
        Links soon = causal.where(link -> link.knownWithin(delay));
        Links concludedSoon = concluding.where(link -> link.knownWithin(delay));
        boolean none = soon.size() == causal.size() && concludedSoon.size() == concluding.size();
        return none ? this : new Graph(this, size, happenedBy, soon, concludedSoon, true);
    }

    private static int[] nodes(long[] roles, Links concluding) {
        int[] nodes = new int[roles.length];
        for (int place = 0; place < nodes.length; place++) {
            nodes[place] = place;
        }
        for (int link = 0; link < concluding.size(); link++) {
            int conclusion = concluding.effect(link);
            boolean free = nodes[conclusion] == conclusion && (roles[conclusion] & Role.SERVICE.bit()) == 0;
            if (free && (roles[concluding.cause(link)] & Role.SERVICE.bit()) != 0) {
                nodes[conclusion] = concluding.cause(link);
            }
        }
        return nodes;
    }
}
