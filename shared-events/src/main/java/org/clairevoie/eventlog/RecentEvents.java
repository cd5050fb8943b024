package org.clairevoie.eventlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.clairevoie.events.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// The events that were read or appended here last, first in first out, so that streams which pass the same place one soon after the
/// other share one copy and one decoding, and those that stand at the head need neither. A log is read forward: a cache that weighs how
/// often something was asked for would keep the wrong ones.
public final class RecentEvents {
    private final long mostBytes;
    private final Map<Long, StoredEvent> kept = new LinkedHashMap<>();
    private final LongAdder shared = new LongAdder();
    private long bytes;

    /// @param mostBytes of envelopes; decoded they take some five times as much
    public RecentEvents(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// What this process has appended, once it is committed.
    ///
    /// @param envelope the event's bytes as they stand in the log
    public void appended(RecordedEvent event, byte[] envelope) {
        keep(StoredEvent.of(event, envelope));
    }

    /// The events that follow on a position without a gap, as far as they are kept: what stands in a gap, another node has appended.
    synchronized List<StoredEvent> following(long position, long upTo) {
        List<StoredEvent> run = new ArrayList<>();
        for (StoredEvent next = kept.get(position + 1); next != null && next.position <= upTo; next = kept.get(next.position + 1)) {
            run.add(next);
        }
        shared.add(run.size());
        return run;
    }

    synchronized @Nullable StoredEvent find(long position) {
        StoredEvent found = kept.get(position);
        if (found != null) {
            shared.increment();
        }
        return found;
    }

    /// @return the one that is kept at its position, which another stream may have put there meanwhile
    synchronized StoredEvent keep(StoredEvent event) {
        StoredEvent earlier = kept.putIfAbsent(event.position, event);
        if (earlier != null) {
            return earlier;
        }
        bytes += event.bytes();
        var oldest = kept.values().iterator();
        while (bytes > mostBytes) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
        return event;
    }

    synchronized long bytes() {
        return bytes;
    }

    /// How many times an event was had without reading and decoding it again.
    long shared() {
        return shared.sum();
    }
}
