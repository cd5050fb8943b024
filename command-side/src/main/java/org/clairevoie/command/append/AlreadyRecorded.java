package org.clairevoie.command.append;

import java.util.Set;
import org.clairevoie.events.EventKey;

/// The log holds some of this command's events already, in another accompaniment or by another node's hand.
public final class AlreadyRecorded extends RuntimeException {
    private final transient Set<EventKey> keys;

    AlreadyRecorded(Set<EventKey> keys) {
        super("the log holds " + keys.size() + " of these events already");
        this.keys = Set.copyOf(keys);
    }

    /// All that are taken: a command with many is asked again once, not once for each.
    public Set<EventKey> keys() {
        return keys;
    }
}
