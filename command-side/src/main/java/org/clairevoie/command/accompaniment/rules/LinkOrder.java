package org.clairevoie.command.accompaniment.rules;

import java.util.List;
import java.util.stream.Stream;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Happened;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.command.accompaniment.Telling;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.LinkAsserted;
import org.clairevoie.events.LinkType;
import org.jspecify.annotations.Nullable;

/// A cause that happened after its effect is kept, and does not count: both by the start of their period, as readers count.
final class LinkOrder implements Rule {
    @Override
    public String id() {
        return "link-order";
    }

    @Override
    public List<Finding> judge(Matter matter) {
        return matter.tellings().stream()
                .flatMap(telling -> Stream.concat(told(matter, telling), asserted(matter, telling))).toList();
    }

    private Stream<Finding> told(Matter matter, Telling telling) {
        return telling.told().links().stream()
                .filter(link -> link.type().family() != LinkType.Family.RECORD)
                .flatMap(link -> late(Happened.of(telling.told()), link.type(), matter.find(link.to())));
    }

    private Stream<Finding> asserted(Matter matter, Telling telling) {
        if (!(telling.told().event() instanceof LinkAsserted(EventRef from, LinkType type, EventRef to))) {
            return Stream.empty();
        }
        Entry effect = matter.find(from);
        return effect == null ? Stream.empty() : late(effect.happened(), type, matter.find(to));
    }

    private Stream<Finding> late(Happened effect, LinkType type, @Nullable Entry cause) {
        return cause == null || !cause.happened().first().isAfter(effect.first()) ? Stream.empty()
                : Stream.of(doubt("The " + type + " link does not count: its cause happened later than its effect, see " + Named.of(cause) + "."));
    }
}
