package org.clairevoie.command.recording;

import java.util.List;
import org.clairevoie.command.accompaniment.Decision;
import org.clairevoie.command.append.Placement;
import org.clairevoie.eventlog.Envelope;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.RecordedEvent;

/// What the aggregate answers to one command, before and after the log has taken what was accepted.
///
/// @param lastSequence of the accompaniment after the command, -1 when there is none
/// @param kept bytes of it in memory
record Verdicts(List<Verdict> each, long lastSequence, long kept, Placement placement) {
    Verdicts {
        each = List.copyOf(each);
    }

    /// On one event.
    sealed interface Verdict {
        /// @param event but for its place
        /// @param envelope its bytes, but for its place
        record Applied(RecordedEvent event, Envelope envelope) implements Verdict {}

        /// @param key of the event that the decision is about
        /// @param comparable false when the person's key is gone, and with it the way to tell one content from another
        record Decided(EventKey key, Decision decision, boolean comparable) implements Verdict {}

        /// The accompaniment is not where the sender expects it.
        record Stale(EventKey key) implements Verdict {}

        record TakenElsewhere(EventKey key) implements Verdict {}
    }

    boolean nothingApplied() {
        return each.stream().noneMatch(Verdict.Applied.class::isInstance);
    }
}
