package org.clairevoie.deploy.demo.posting;

import java.util.UUID;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.Told;

/// One event of nobody, as a frontline system would post it.
public record SyntheticEvent(UUID accompanimentId, EventKey key, Told told) {
    /// How another event names this one.
    public EventRef ref() {
        return new EventRef(key.source(), key.id(), null);
    }
}
