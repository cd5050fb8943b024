package org.clairevoie.query.export.ocel;

import java.util.HashSet;
import java.util.Set;
import org.clairevoie.query.export.ocel.OcelJourney.Thing;

/// Remembers the objects that several journeys have, so that each is written once. As many as there are partner organisations:
/// the one thing that an export keeps in memory.
final class SharedObjects {
    private final Set<String> seen = new HashSet<>();

    boolean isNew(Thing object) {
        return !object.shared() || seen.add(object.id());
    }
}
