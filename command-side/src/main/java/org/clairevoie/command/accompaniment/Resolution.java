package org.clairevoie.command.accompaniment;

import java.util.List;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkAsserted;
import org.clairevoie.events.LinkWithdrawn;
import org.clairevoie.events.Told;

/// Gives each event that a sender names our own name of it. What is not found stays as sent: rule `link-target` speaks of it.
record Resolution(Entries entries, String sendersSource) {
    Told of(Told told) {
        List<Link> links = told.links().stream().map(link -> new Link(link.type(), of(link.to()))).toList();
        return told.with(of(told.event()), links);
    }

    private AccompanimentEvent of(AccompanimentEvent event) {
        if (event instanceof LinkAsserted(EventRef from, var type, EventRef to)) {
            return new LinkAsserted(of(from), type, of(to));
        }
        if (event instanceof LinkWithdrawn(EventRef from, var type, EventRef to)) {
            return new LinkWithdrawn(of(from), type, of(to));
        }
        if (event instanceof EventCorrected correction && correction.replacement() instanceof Told replacement) {
            return new EventCorrected(of(replacement), correction.reason());
        }
        return event;
    }

    private EventRef of(EventRef ref) {
        Entry entry = entries.find(ref, sendersSource);
        return entry == null ? ref : EventRef.to(entry.eventId());
    }
}
