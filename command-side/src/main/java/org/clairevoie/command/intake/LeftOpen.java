package org.clairevoie.command.intake;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.command.intake.cloudevent.Problem;

/// The accompaniments of which a request has an event that could not be taken now. What follows it there is not taken either: sent
/// again later, the earlier event would come behind the later one, where rules may refuse it for ever.
final class LeftOpen {
    private static final int MOST = 10_000;
    private final Set<UUID> accompaniments = new HashSet<>();

    void add(UUID accompanimentId) {
        if (accompaniments.size() <= MOST) {
            accompaniments.add(accompanimentId);
        }
    }

    /// Of so many accompaniments that they are not all known, any may be one.
    boolean has(UUID accompanimentId) {
        return accompaniments.size() > MOST || accompaniments.contains(accompanimentId);
    }

    static Problem behindIt() {
        return Problem.retryLater("log-unavailable", "an earlier event of this accompaniment could not be taken now; send both again, in order");
    }
}
