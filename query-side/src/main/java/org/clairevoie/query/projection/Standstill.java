package org.clairevoie.query.projection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// How long a view has been seen not to get on. What it waits for bears the time of the node that wrote it, and two nodes' clocks
/// may differ by minutes: this is measured by one clock alone, that never goes back.
final class Standstill {
    private final LongSupplier nanos;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    Standstill(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Seen(long position, long since) {}

    /// To be asked again and again: the first look only begins to count.
    boolean longer(Progress.Of view, Duration most) {
        long now = nanos.getAsLong();
        if (view.events() == 0) {
            seen.remove(view.view());
            return false;
        }
        Seen first = java.util.Objects.requireNonNull(seen.compute(view.view(), (_, before) ->
                before == null || before.position() != view.position() ? new Seen(view.position(), now) : before));
        return now - first.since() > most.toNanos();
    }
}
