package org.clairevoie.eventlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// The RFC 8785 bytes of one event around the two values that only the appender knows. The keys stand in canonical order, and
/// `position` and `recordedAt` stand next to each other: all else is made ready outside the appender's lock.
public final class Envelope {
    /// An entry of the sealed log holds no more.
    public static final int MOST_BYTES = 65_535;

    private static final int PLACE_BYTES = 80;
    private final byte[] head;
    private final byte[] tail;

    /// @param head up to `"position":`
    /// @param tail from the comma after `recordedAt`
    Envelope(byte[] head, byte[] tail) {
        this.head = head;
        this.tail = tail;
    }

    public byte[] at(long position, Instant recordedAt) {
        byte[] place = (position + ",\"recordedAt\":\"" + recordedAt + '"').getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(head.length + place.length + tail.length).put(head).put(place).put(tail).array();
    }

    /// Whether it fits at any position.
    public boolean fits() {
        return head.length + PLACE_BYTES + tail.length <= MOST_BYTES;
    }
}
