package org.clairevoie.query.export.writing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.query.history.JourneyHistory;

/// Journeys out of the log, some at a time.
@FunctionalInterface
public interface Histories {
    /// @param position nothing that came later is read
    Map<UUID, JourneyHistory> of(List<UUID> accompaniments, long position);
}
