package org.clairevoie.command.append;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.clairevoie.events.RecordedEvent;

/// The events of one command on their way into the log: all of them or none.
record Append(List<Line> lines, CompletableFuture<Place> done) {
    Append(List<Line> lines) {
        this(List.copyOf(lines), new CompletableFuture<>());
    }

    /// An event and its bytes but for its place.
    record Line(RecordedEvent event, org.clairevoie.eventlog.Envelope envelope) {}
}
