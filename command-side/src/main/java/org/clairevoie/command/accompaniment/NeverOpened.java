package org.clairevoie.command.accompaniment;

import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.RecordedEvent;

/// Nothing has been recorded under this id.
public record NeverOpened() implements Accompaniment {
    @Override
    public Accompaniment evolve(RecordedEvent recorded) {
        if (!(recorded.event() instanceof AccompanimentOpened opening)) {
            throw new IllegalStateException(recorded.eventId() + " is first in its accompaniment, yet opens nothing");
        }
        return new Opened(recorded.accompanimentId(), opening.person(), recorded.recordedBy().organisation(), Entries.NONE.plus(recorded));
    }

    @Override
    public Entries entries() {
        return Entries.NONE;
    }
}
