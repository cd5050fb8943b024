package org.clairevoie.query.contrast.graph;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.clairevoie.events.LinkType;
import org.clairevoie.query.history.StandingLink;

/// Links as places of their events: parallel arrays, because a reading walks them many times.
public final class Links {
    private int size;
    private int[] effects;
    private int[] causes;
    private final StandingLink[] links;

    private Links(int capacity) {
        effects = new int[capacity];
        causes = new int[capacity];
        links = new StandingLink[capacity];
    }

    static Links among(List<StandingLink> candidates, Predicate<StandingLink> kept) {
        Links chosen = new Links(candidates.size());
        for (StandingLink link : candidates) {
            if (link.counted() && kept.test(link)) {
                chosen.add(link);
            }
        }
        return chosen;
    }

    Links where(Predicate<StandingLink> kept) {
        return among(Arrays.asList(links).subList(0, size), kept);
    }

    /// Those between the first events: themselves when these are all.
    Links among(int count) {
        Links chosen = new Links(size);
        for (int link = 0; link < size; link++) {
            if (effects[link] < count && causes[link] < count) {
                chosen.add(links[link]);
            }
        }
        return chosen.size == size ? this : chosen;
    }

    public int size() {
        return size;
    }

    /// The place of the event that links.
    public int effect(int link) {
        return effects[link];
    }

    /// The place of the event that is linked.
    public int cause(int link) {
        return causes[link];
    }

    public LinkType type(int link) {
        return links[link].type();
    }

    private void add(StandingLink link) {
        links[size] = link;
        effects[size] = link.effect().place();
        causes[size] = link.cause().place();
        size++;
    }
}
