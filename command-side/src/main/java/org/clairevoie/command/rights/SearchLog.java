package org.clairevoie.command.rights;

import java.util.UUID;
import org.clairevoie.access.AccessLog;
import org.clairevoie.access.Caller;
import org.jspecify.annotations.Nullable;

/// The lines that a search for a person leaves. Who searches only adds to them.
record SearchLog(AccessLog lines) {
    private static final String SEARCH = "/persons/search";

    /// @param accompaniment of the person found; null when nobody is
    void searched(Caller caller, @Nullable UUID accompaniment) {
        lines.read(caller, SEARCH, accompaniment);
    }
}
