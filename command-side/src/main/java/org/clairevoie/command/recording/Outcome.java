package org.clairevoie.command.recording;

import java.util.List;
import org.clairevoie.command.accompaniment.Refusal;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.RecordedEvent;

/// What became of one event sent.
public sealed interface Outcome {
    /// @param event at its place in the log
    record Accepted(RecordedEvent event) implements Outcome {}

    /// Sent before, with the same content: it answers as the first time.
    record Repeated(RecordedEvent event) implements Outcome {}

    /// The key names another content.
    record OtherContent(EventKey key) implements Outcome {}

    /// A rule of the record stands in the way.
    record Refused(List<Refusal> refusals) implements Outcome {}

    /// There is no such accompaniment.
    record NeverOpened(List<Refusal> refusals) implements Outcome {}

    /// The accompaniment has moved on since the sender looked.
    record Stale(long lastSequence) implements Outcome {}
}
