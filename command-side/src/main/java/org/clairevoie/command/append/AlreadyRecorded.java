package org.clairevoie.command.append;

import org.clairevoie.events.EventKey;

/// The log holds this sender's event already, in another accompaniment or by another node's hand.
public final class AlreadyRecorded extends RuntimeException {
    private final EventKey key;

    AlreadyRecorded(EventKey key) {
        super("the log holds " + key.id() + " of " + key.source() + " already");
        this.key = key;
    }

    public EventKey key() {
        return key;
    }
}
