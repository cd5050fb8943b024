package org.clairevoie.protection;

import java.util.concurrent.atomic.AtomicInteger;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.Told;

/// What an event takes in memory, in bytes: an estimate, and the same on every node.
public final class EventWeight {
    /// Measured on the accompaniments of the demonstration as they are kept, words included.
    private static final int BARE = 1200;
    private static final int LINK = 120;

    private EventWeight() {}

    /// Its ciphertexts included.
    public static int of(Told told) {
        AtomicInteger sealed = new AtomicInteger();
        Sealing.hollow(told, sealed::addAndGet);
        return bare(told) + sealed.get();
    }

    public static int bare(Told told) {
        int links = told.links().size();
        if (told.event() instanceof EventCorrected correction && correction.replacement() instanceof Told replacement) {
            links += replacement.links().size();
        }
        return BARE + LINK * links;
    }
}
