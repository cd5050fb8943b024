package org.clairevoie.query.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long one journey could be seen, in days from an origin: on the days t with entry < t ≤ exit.
///
/// @param events what came of it, by day
/// @param terminated whether its last event ended it; else it was censored
public record Exposure(int entry, int exit, List<Event> events, boolean terminated) {
    public Exposure {
        events = List.copyOf(events);
    }

    public record Event(int day, OutcomeGroup group) {}

    /// At risk of a first outcome.
    ///
    /// @param cause what ended the risk; null where it was censored
    public record First(int entry, int exit, @Nullable OutcomeGroup cause) {}

    public First first() {
        return events.isEmpty()
                ? new First(entry, exit, null) : new First(entry, events.getFirst().day(), events.getFirst().group());
    }

    /// Whether it could be seen at all.
    public boolean isSeen() {
        return entry < exit;
    }
}
