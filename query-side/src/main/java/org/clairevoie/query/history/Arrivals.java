package org.clairevoie.query.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkAsserted;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.LinkWithdrawn;
import org.clairevoie.events.Told;

/// The links in force: those the events came with, plus those asserted, minus those withdrawn since. A link that arrives
/// in a correction was asserted by the correction; one that the correction only repeats was there before. A withdrawal
/// outlives a correction that says the link, until someone asserts it again: the command side decides so too.
final class Arrivals {
    private final Versions versions;
    private final JourneyHistory history;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Arrival> asserted = new ArrayList<>();
    private final List<Arrival> withdrawals = new ArrayList<>();
    private boolean broughtLater;

    private Arrivals(Versions versions, JourneyHistory history) {
        this.versions = versions;
        this.history = history;
    }

    static List<Arrival> of(Versions versions, JourneyHistory history) {
        Arrivals fold = new Arrivals(versions, history);
        for (int rank = 0; rank < history.events().size(); rank++) {
            if (versions.stands(rank)) {
                fold.take(rank);
            }
        }
        for (Arrival withdrawal : fold.withdrawals) {
            fold.arrivals.removeIf(link -> link.isSameLink(withdrawal));
            fold.asserted.removeIf(link -> link.isSameLink(withdrawal) && link.broughtBy() < withdrawal.broughtBy());
        }
        fold.arrivals.addAll(fold.asserted);
        return fold.oldestOfEach();
    }

    private void take(int rank) {
        Told told = versions.told(rank);
        if (told.event() instanceof LinkAsserted said) {
            int broughtBy = since(rank, earlier -> earlier.event().equals(said));
            keep(link(said.from(), said.type(), said.to(), broughtBy), asserted);
        } else if (told.event() instanceof LinkWithdrawn withdrawn) {
            withdrawals.add(link(withdrawn.from(), withdrawn.type(), withdrawn.to(), rank));
        } else {
            takeOwn(rank, told.links());
        }
    }

    private void takeOwn(int rank, List<Link> links) {
        for (int each = 0; each < links.size(); each++) {
            Link link = links.get(each);
            UUID target = link.target();
            if (target != null && link.type().family() != LinkType.Family.RECORD && links.indexOf(link) == each) {
                int broughtBy = since(rank, earlier -> earlier.links().contains(link));
                keep(new Arrival(rank, link.type(), history.rank(target), broughtBy), arrivals);
            }
        }
    }

    /// The version that brought something still said: back through the corrections for as long as all say it.
    private int since(int rank, Predicate<Told> saysSo) {
        int version = versions.correction(rank);
        while (version >= 0) {
            int before = versions.correctionBefore(version);
            if (!saysSo.test(versions.told(rank, before))) {
                return version;
            }
            version = before;
        }
        return rank;
    }

    /// One link however often it was said: known since the first time that was not withdrawn.
    private List<Arrival> oldestOfEach() {
        if (!broughtLater) {
            return arrivals;
        }
        Map<Arrival, Arrival> oldest = LinkedHashMap.newLinkedHashMap(arrivals.size());
        for (Arrival arrival : arrivals) {
            oldest.merge(arrival.broughtBy(0), arrival, (one, other) -> one.broughtBy() <= other.broughtBy() ? one : other);
        }
        return List.copyOf(oldest.values());
    }

    private void keep(Arrival arrival, List<Arrival> among) {
        broughtLater |= arrival.broughtBy() != arrival.effect();
        among.add(arrival);
    }

    private Arrival link(EventRef from, LinkType type, EventRef to, int broughtBy) {
        return new Arrival(history.rank(from.eventId()), type, history.rank(to.eventId()), broughtBy);
    }
}
