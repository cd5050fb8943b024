package org.clairevoie.command.accompaniment;

import org.clairevoie.events.EventRef;
import org.clairevoie.events.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// What has been recorded of one accompaniment: a fold of its events, and nothing else.
public sealed interface Accompaniment permits NeverOpened, Opened {
    /// The state after one more event of the log. A log that no decision can have written is refused by an
    /// `IllegalStateException`: a tolerant fold would hide a corrupt log until it has been built upon.
    Accompaniment evolve(RecordedEvent recorded);

    Entries entries();

    /// The event that a sender means, null when this accompaniment holds none of that name.
    default @Nullable Entry find(EventRef ref, String sendersSource) {
        return entries().find(ref, sendersSource);
    }

    /// The place that the next event of this accompaniment takes.
    default int nextSequence() {
        return entries().size();
    }
}
