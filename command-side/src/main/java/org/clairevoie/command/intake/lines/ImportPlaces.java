package org.clairevoie.command.intake.lines;

import java.util.HashMap;
import java.util.Map;
import org.clairevoie.command.intake.cloudevent.Problem;
import org.clairevoie.command.intake.cloudevent.Unacceptable;

/// Imports run side by side: so many on a node, and fewer of one client, so that none bars the others however slowly it sends.
public final class ImportPlaces {
    private final int atOnce;
    private final int ofOneClient;
    private final Map<String, Integer> taken = new HashMap<>();

    public ImportPlaces(int atOnce, int ofOneClient) {
        this.atOnce = atOnce;
        this.ofOneClient = ofOneClient;
    }

    /// @throws Unacceptable 503 when there is none for this client now
    public synchronized void take(String client) {
        int own = taken.getOrDefault(client, 0);
        if (own == ofOneClient) {
            throw later("imports of this client", ofOneClient);
        }
        if (taken.values().stream().mapToInt(Integer::intValue).sum() == atOnce) {
            throw later("imports", atOnce);
        }
        taken.put(client, own + 1);
    }

    public synchronized void give(String client) {
        taken.computeIfPresent(client, (_, own) -> own == 1 ? null : own - 1);
    }

    private static Unacceptable later(String what, int running) {
        return new Unacceptable(Problem.retryLater("imports", running + " " + what + " are running already; send this one again later"));
    }
}
