package org.clairevoie.command.append;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.clairevoie.eventlog.EventFormat;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.GoalAbandoned;
import org.clairevoie.events.RecordedBy;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;

/// Commands on their way into the log, told by accompaniment, sequence and key.
final class Appends {
    private static final Told TOLD = Told.of(new GoalAbandoned(), OffsetDateTime.parse("2026-03-04T10:30:00+01:00"));

    private Appends() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// One event.
    static Append of(String accompaniment, int sequence, String key) {
        return of(event(accompaniment, sequence, key));
    }

    static Append of(RecordedEvent... events) {
        List<Append.Line> lines = Stream.of(events).map(event -> new Append.Line(event, EventFormat.envelope(event))).toList();
        return new Append(lines);
    }

    static RecordedEvent event(String accompaniment, int sequence, String key) {
        return new RecordedEvent(RecordedEvent.NOWHERE, id(accompaniment), sequence, id(key), new EventKey("https://a.example", key), TOLD,
                RecordedEvent.NEVER, new RecordedBy("somebody", "frontline", null), "tag", List.of());
    }
}
