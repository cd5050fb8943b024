package org.clairevoie.command.accompaniment.rules;

import java.util.List;
import org.clairevoie.command.accompaniment.Entries;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.events.EventRetracted;
import org.clairevoie.events.LinkType;

/// Retracting a cause cascades to nothing, and says what was built upon it.
final class RetractedCause implements Rule {
    @Override
    public String id() {
        return "retracted-cause";
    }

    @Override
    public List<Finding> judge(Matter matter) {
        Entry cause = matter.target();
        if (cause == null || !matter.told().is(EventRetracted.class)) {
            return List.of();
        }
        List<Entry> dependants = matter.before().standing().filter(entry -> dependsOn(matter.before(), entry, cause)).toList();
        return dependants.isEmpty() ? List.of()
                : List.of(doubt("Links to a retracted event no longer count; built upon this one: " + Named.of(dependants) + "."));
    }

    private static boolean dependsOn(Entries entries, Entry effect, Entry cause) {
        return entries.links(effect).stream()
                .anyMatch(link -> link.type().family() != LinkType.Family.RECORD && cause.eventId().equals(link.target()));
    }
}
