package org.clairevoie.deploy.bench.filling;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Part of a graph as the service has written it, with the places where a copy must differ: the positions, which stand before each
/// event in eight bytes, and the ids of events, whose copies differ in their first four.
final class RewrittenGraph {
    private static final int SEVEN_BITS = 0x7f;
    private final byte[] graph;
    private final List<Integer> positions = new ArrayList<>();
    private final List<Integer> ids = new ArrayList<>();

    /// @param known every event's id
    RewrittenGraph(byte[] graph, Set<UUID> known) {
        this.graph = graph;
        ByteBuffer bytes = ByteBuffer.wrap(graph);
        while (bytes.hasRemaining()) {
            positions.add(bytes.position());
            bytes.position(bytes.position() + Long.BYTES);
            int end = length(bytes) + bytes.position();
            for (int place = bytes.position(); place + 2 * Long.BYTES <= end; place++) {
                if (known.contains(new UUID(bytes.getLong(place), bytes.getLong(place + Long.BYTES)))) {
                    ids.add(place);
                }
            }
            bytes.position(end);
        }
    }

    byte[] copy(int number, long shift) {
        byte[] copied = graph.clone();
        ByteBuffer bytes = ByteBuffer.wrap(copied);
        positions.forEach(place -> bytes.putLong(place, bytes.getLong(place) + shift));
        ids.forEach(place -> {
            UUID copy = Rewritten.id(new UUID(bytes.getLong(place), bytes.getLong(place + Long.BYTES)), number);
            bytes.putLong(place, copy.getMostSignificantBits()).putLong(place + Long.BYTES, copy.getLeastSignificantBits());
        });
        return copied;
    }

    /// Seven bits a byte, the lowest first.
    private static int length(ByteBuffer bytes) {
        int length = 0;
        int shift = 0;
        byte part;
        do {
            part = bytes.get();
            length |= (part & SEVEN_BITS) << shift;
            shift += 7;
        } while (part < 0);
        return length;
    }
}
