package org.clairevoie.command.accompaniment.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.EventContested;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventRetracted;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.LinkWithdrawn;
import org.clairevoie.events.StrategyAdjusted;
import org.clairevoie.events.StrategyDefined;
import org.jspecify.annotations.Nullable;

/// Some events mean nothing without the one that they answer. A link to what is not there is for `link-target` to tell.
final class MustLink implements Rule {
    private static final Map<Class<? extends AccompanimentEvent>, LinkType> RECORD =
            Map.of(EventCorrected.class, LinkType.CORRECTS, EventRetracted.class, LinkType.RETRACTS, EventContested.class, LinkType.CONTESTS);
    private static final List<Class<? extends AccompanimentEvent>> STRATEGIES = List.of(StrategyDefined.class, StrategyAdjusted.class);

    @Override
    public String id() {
        return "must-link";
    }

    @Override
    public List<Finding> judge(Matter matter) {
        Stream<Finding> told = matter.tellings().stream().flatMap(telling -> {
            String missing = missing(matter, telling.told().event().getClass(), telling.told().links());
            return missing == null ? Stream.empty() : Stream.of(refusal(telling.pointer("links"), missing));
        });
        return Stream.concat(told, unlinked(matter)).toList();
    }

    /// A withdrawal may take the last link that an event must have: the record is then poorer, not wrong.
    private Stream<Finding> unlinked(Matter matter) {
        Entry from = matter.told().event() instanceof LinkWithdrawn withdrawn ? matter.find(withdrawn.from()) : null;
        return from == null || missing(matter, from.type(), matter.after().links(from)) == null
                ? Stream.empty()
                : Stream.of(doubt("Left without the link that it must have: " + Named.of(from) + "."));
    }

    private static @Nullable String missing(Matter matter, Class<? extends AccompanimentEvent> type, Collection<Link> links) {
        LinkType record = RECORD.get(type);
        if (record != null && links.stream().filter(link -> link.type() == record).count() != 1) {
            return name(type) + " needs exactly one " + record + " link, to the event that it is about.";
        }
        Class<? extends AccompanimentEvent> concluded = Concluding.concludedBy(type);
        if (concluded != null && links.stream().noneMatch(link -> concludes(matter, link, concluded))) {
            return name(type) + " needs a CONCLUDES link to its " + name(concluded) + ".";
        }
        return STRATEGIES.contains(type) && links.stream().noneMatch(link -> link.type().family() == LinkType.Family.CAUSAL)
                ? name(type) + " needs at least one causal link to what it was drawn from, such as BECAUSE_OF what the person said."
                : null;
    }

    private static boolean concludes(Matter matter, Link link, Class<? extends AccompanimentEvent> concluded) {
        Entry target = matter.find(link.to());
        return link.type() == LinkType.CONCLUDES && (target == null || target.type() == concluded);
    }

    private static String name(Class<? extends AccompanimentEvent> type) {
        return Catalogue.of(type).name();
    }
}
