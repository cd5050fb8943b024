package org.clairevoie.protection;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;

/// What an event takes in memory, in bytes: an estimate, and the same on every node.
public final class EventWeight {
    /// Measured on the accompaniments of the demonstration with their words: a little more than what is left without them.
    private static final int BARE = 1200;
    private static final int LINK = 120;
    private static final int TEXT = 56;

    private EventWeight() {}

    /// Its ciphertexts included.
    public static int of(Told told) {
        AtomicInteger sealed = new AtomicInteger();
        Sealing.hollow(told, sealed::addAndGet);
        return bare(told) + sealed.get();
    }

    public static int bare(Told told) {
        return BARE + lists(told);
    }

    /// What a sender may fill with hundreds: links, and codes of its own.
    private static int lists(Told told) {
        return LINK * told.links().size() + codes(told.event());
    }

    private static int codes(AccompanimentEvent event) {
        return switch (event) {
            case InterviewHeld held -> texts(held.topics());
            case PersonSpoke spoke -> texts(spoke.themes());
            case EventCorrected corrected when corrected.replacement() instanceof Told replacement -> lists(replacement);
            default -> 0;
        };
    }

    private static int texts(@Nullable List<String> texts) {
        return texts == null ? 0 : texts.stream().mapToInt(text -> TEXT + 2 * text.length()).sum();
    }
}
