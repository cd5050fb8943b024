package org.clairevoie.command.intake.senders;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.clairevoie.command.intake.cloudevent.Problem;
import org.clairevoie.command.intake.cloudevent.Unacceptable;
import org.jspecify.annotations.Nullable;

/// What many run side by side of: so many on a node, and fewer of one client, so that none bars the others however slowly it sends.
public final class Places {
    private final String what;
    private final int atOnce;
    private final int ofOneClient;
    private final Duration patience;
    private final Map<String, Integer> taken = new HashMap<>();

    /// @param what they are for, in the plural: the name of the problem of who finds none
    /// @param patience with which one is waited for
    public Places(String what, int atOnce, int ofOneClient, Duration patience) {
        this.what = what;
        this.atOnce = atOnce;
        this.ofOneClient = ofOneClient;
        this.patience = patience;
    }

    /// @throws Unacceptable 503 when there has been none for this client
    public synchronized void take(String client) {
        long end = System.nanoTime() + patience.toNanos();
        for (String full = full(client); full != null; full = full(client)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw later(full + " are running already");
            }
            await(left);
        }
        taken.merge(client, 1, Integer::sum);
    }

    public synchronized void give(String client) {
        taken.computeIfPresent(client, (_, own) -> own == 1 ? null : own - 1);
        notifyAll();
    }

    private @Nullable String full(String client) {
        if (taken.getOrDefault(client, 0) == ofOneClient) {
            return ofOneClient + " " + what + " of this client";
        }
        return taken.values().stream().mapToInt(Integer::intValue).sum() == atOnce ? atOnce + " " + what : null;
    }

    private void await(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw later("the service is being stopped");
        }
    }

    private Unacceptable later(String why) {
        return new Unacceptable(Problem.retryLater(what, why + "; send this one again later"));
    }
}
