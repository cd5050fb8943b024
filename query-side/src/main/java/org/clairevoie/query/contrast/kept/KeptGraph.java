package org.clairevoie.query.contrast.kept;

import java.util.List;
import java.util.UUID;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.RecordedBy;
import org.clairevoie.events.RecordedEvent;

/// The bytes of a graph: an event after the other, each as its position in eight bytes, a length, and what is kept of it. They are only
/// ever added to. Personal values, senders' ids and actors are left out.
public final class KeptGraph {
    /// So many events a row: what is added rewrites no more than these.
    public static final int EVENTS_A_PART = 16;
    static final int FORM = 1;
    private static final EventKey NO_KEY = new EventKey("", "");
    private static final RecordedBy NOBODY = new RecordedBy("", "", null);

    private KeptGraph() {}

    public static int part(int sequence) {
        return sequence / EVENTS_A_PART;
    }

    public static byte[] write(List<RecordedEvent> events) {
        ByteSink all = new ByteSink();
        for (RecordedEvent event : events) {
            ByteSink one = new ByteSink();
            one.uuid(event.eventId());
            Codes.write(event.recordedAt(), one);
            ToldCode.write(event.told(), one);
            byte[] written = one.written();
            all.fixed(event.position());
            all.varint(written.length);
            all.all(written);
        }
        return all.written();
    }

    /// Adds the events of one part to those before.
    ///
    /// @param upTo the last position wanted: an accompaniment's positions grow, so that the first one beyond ends it
    public static void read(UUID accompanimentId, byte[] part, long upTo, List<RecordedEvent> into) {
        ByteSource source = new ByteSource(part);
        while (!source.isAtEnd()) {
            long position = source.fixed();
            if (position > upTo) {
                return;
            }
            source.varint();
            UUID eventId = source.uuid();
            var recordedAt = Codes.instant(source);
            into.add(new RecordedEvent(
                    position, accompanimentId, into.size(), eventId, NO_KEY, ToldCode.read(source), recordedAt, NOBODY, "", List.of()));
        }
    }

    /// What the bytes depend on beside the definition of the table.
    public static String form() {
        return FORM + ToldCode.described();
    }
}
