package org.clairevoie.command.accompaniment.rules;

import java.util.Set;
import java.util.function.Predicate;
import org.clairevoie.command.accompaniment.Entries;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Happened;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.ResourceIdentified;

/// Nothing occurs before the opening but the history that the person tells.
final class BeforeOpening implements InHappenedTime {
    private static final Set<Class<? extends AccompanimentEvent>> HISTORY = Set.of(PersonSpoke.class, ResourceIdentified.class);

    @Override
    public String id() {
        return "before-opening";
    }

    @Override
    public boolean moves(Class<? extends AccompanimentEvent> type) {
        return type == AccompanimentOpened.class;
    }

    @Override
    public Predicate<Entry> brokenIn(Entries entries) {
        Happened opening = entries.of(AccompanimentOpened.class).findFirst().map(Entry::happened).orElse(null);
        return entry -> opening != null && !HISTORY.contains(entry.type()) && entry.happened().surelyBefore(opening);
    }

    @Override
    public Finding own(Matter matter) {
        return refusal("/time", "It happened before the accompaniment was opened, when only person-spoke and resource-identified may:"
                + " check the time, or correct the time of the opening.");
    }

    @Override
    public String overtaken(String named) {
        return "Now before the opening: " + named + ".";
    }
}
