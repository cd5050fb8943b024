package org.clairevoie.eventlog;

import java.util.UUID;
import org.clairevoie.events.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// A row of the log: where it stands and whose it is are known without a look into its bytes, which are decoded once, for whoever asks
/// first.
final class StoredEvent {
    final long position;
    final UUID accompanimentId;
    final int sequence;
    final UUID eventId;
    private final byte[] envelope;
    private @Nullable RecordedEvent decoded;

    StoredEvent(long position, UUID accompanimentId, int sequence, UUID eventId, byte[] envelope) {
        this.position = position;
        this.accompanimentId = accompanimentId;
        this.sequence = sequence;
        this.eventId = eventId;
        this.envelope = envelope;
    }

    /// One that is known already.
    static StoredEvent of(RecordedEvent event, byte[] envelope) {
        StoredEvent stored = new StoredEvent(event.position(), event.accompanimentId(), event.sequence(), event.eventId(), envelope);
        stored.decoded = event;
        return stored;
    }

    /// Who comes second waits for the first, which is sooner than to decode again.
    synchronized RecordedEvent event() {
        if (decoded == null) {
            decoded = EventFormat.read(envelope);
        }
        return decoded;
    }

    synchronized boolean isDecoded() {
        return decoded != null;
    }

    int bytes() {
        return envelope.length;
    }
}
