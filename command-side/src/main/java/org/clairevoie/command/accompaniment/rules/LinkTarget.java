package org.clairevoie.command.accompaniment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.command.accompaniment.Telling;
import org.clairevoie.events.*;
import org.jspecify.annotations.Nullable;

/// A link leads to an event of the same accompaniment that was not retracted, and of a type that the link can lead to.
final class LinkTarget implements Rule {
    private static final Map<LinkType, Class<? extends AccompanimentEvent>> OWN = Map.of(
            LinkType.CORRECTS, EventCorrected.class, LinkType.RETRACTS, EventRetracted.class, LinkType.CONTESTS, EventContested.class);
    private static final Set<Class<? extends AccompanimentEvent>> ABOUT_THE_RECORD = Set.of(
            LinkAsserted.class, LinkWithdrawn.class, EventCorrected.class, EventRetracted.class, EventContested.class);

    @Override
    public String id() {
        return "link-target";
    }

    @Override
    public List<Finding> judge(Matter matter) {
        return matter.tellings().stream()
                .flatMap(telling -> Stream.concat(links(matter, telling), claims(matter, telling))).toList();
    }

    private Stream<Finding> links(Matter matter, Telling telling) {
        List<Finding> findings = new ArrayList<>();
        List<Link> links = telling.told().links();
        for (int index = 0; index < links.size(); index++) {
            String pointer = telling.pointer("links/" + index);
            findings.addAll(link(matter, telling.told().event().getClass(), links.get(index), pointer));
        }
        return findings.stream();
    }

    private Stream<Finding> claims(Matter matter, Telling telling) {
        if (telling.told().event() instanceof LinkAsserted asserted) {
            Entry from = matter.find(asserted.from());
            Link link = new Link(asserted.type(), asserted.to());
            return Stream.concat(
                    standing(matter, asserted.from(), telling.pointer("from"), effect -> effect(effect, telling)).stream(),
                    link(matter, from == null ? null : from.type(), link, telling.inData()).stream());
        }
        return telling.told().event() instanceof LinkWithdrawn withdrawn ? withdrawn(matter, withdrawn, telling) : Stream.empty();
    }

    /// @param effect the class of the event that the link leaves from, null when that was not found
    private List<Finding> link(Matter matter, @Nullable Class<? extends AccompanimentEvent> effect, Link link, String pointer) {
        Class<? extends AccompanimentEvent> owner = OWN.get(link.type());
        if (owner != null && owner != effect) {
            return List.of(refusal(pointer + "/type", link.type() + " is said by " + Catalogue.of(owner).name() + " alone."));
        }
        return standing(matter, link.to(), pointer + "/to", cause -> {
            String right = effect == null ? null : Fitting.misfit(effect, link.type(), cause.type());
            return right == null ? List.of()
                    : List.of(refusal(pointer + "/to", link.type() + " leads to " + right + "; this is " + Named.of(cause) + "."));
        });
    }

    private List<Finding> effect(Entry effect, Telling telling) {
        return ABOUT_THE_RECORD.contains(effect.type())
                ? List.of(refusal(telling.pointer("from"), "A link leaves from an event of the journey, not from " + Named.of(effect) + "."))
                : List.of();
    }

    private Stream<Finding> withdrawn(Matter matter, LinkWithdrawn withdrawn, Telling telling) {
        Entry effect = matter.find(withdrawn.from());
        Entry cause = matter.find(withdrawn.to());
        if (effect == null || cause == null) {
            return Stream.concat(
                    effect == null ? Stream.of(missing(withdrawn.from(), telling.pointer("from"))) : Stream.empty(),
                    cause == null ? Stream.of(missing(withdrawn.to(), telling.pointer("to"))) : Stream.empty());
        }
        return matter.before().links(effect).contains(Link.to(withdrawn.type(), cause.eventId())) ? Stream.empty()
                : Stream.of(doubt("There was no such " + withdrawn.type() + " link to withdraw from " + Named.of(effect) + "."));
    }

    private List<Finding> standing(Matter matter, EventRef ref, String pointer, Function<Entry, List<Finding>> further) {
        Entry entry = matter.find(ref);
        if (entry == null) {
            return List.of(missing(ref, pointer));
        }
        return entry.stands() ? further.apply(entry)
                : List.of(refusal(pointer, Named.of(entry) + " was retracted by " + entry.retractedBy() + ": link to what stands."));
    }

    private Finding missing(EventRef ref, String pointer) {
        return refusal(pointer, "No event " + name(ref) + " was recorded in this accompaniment: record the cause first, under this id.");
    }

    private static String name(EventRef ref) {
        if (ref.eventId() != null) {
            return ref.eventId().toString();
        }
        return ref.source() == null ? "'" + ref.id() + "' of your source" : "'" + ref.id() + "' of " + ref.source();
    }
}
