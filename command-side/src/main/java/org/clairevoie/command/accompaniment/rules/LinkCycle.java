package org.clairevoie.command.accompaniment.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clairevoie.command.accompaniment.Entries;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkAsserted;
import org.clairevoie.events.LinkType;

/// Nothing is its own cause. A new event cannot close a circle, since nothing links to it yet; an asserted link, a correction,
/// or the retraction of what had undone one can.
final class LinkCycle implements Rule {
    @Override
    public String id() {
        return "link-cycle";
    }

    @Override
    public List<Finding> judge(Matter matter) {
        return matter.amended().stream()
                .filter(entry -> causes(matter.after(), entry).contains(entry.eventId()))
                .<Finding>map(entry -> refusal(pointer(matter), "This would make an event its own cause: " + Named.of(entry)
                        + ". Withdraw one of the links of the circle first."))
                .toList();
    }

    private static String pointer(Matter matter) {
        if (matter.told().is(LinkAsserted.class)) {
            return "/data/to";
        }
        return matter.told().is(EventCorrected.class) ? "/data/replacement/data/links" : "/data/links";
    }

    /// Whatever is reached from the event through causal links.
    private static Set<UUID> causes(Entries entries, Entry effect) {
        Set<UUID> reached = new HashSet<>();
        Deque<Entry> next = new ArrayDeque<>(List.of(effect));
        while (!next.isEmpty()) {
            direct(entries, next.pop()).filter(cause -> reached.add(cause.eventId())).forEach(next::push);
        }
        return reached;
    }

    private static Stream<Entry> direct(Entries entries, Entry effect) {
        return entries.links(effect).stream()
                .filter(link -> link.type().family() == LinkType.Family.CAUSAL)
                .map(Link::target)
                .flatMap(target -> Stream.ofNullable(entries.find(target)))
                .filter(Entry::stands);
    }
}
