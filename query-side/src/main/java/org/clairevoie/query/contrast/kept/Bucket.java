package org.clairevoie.query.contrast.kept;

import java.util.UUID;

/// Which of a thousand buckets a journey falls into: by a hash of its id, since ids may be made by time and would else all fall into
/// the last. It stands in rows: never to be changed without making these anew.
public final class Bucket {
    public static final int COUNT = 1024;
    private static final int BITS = 10;
    private static final long ODD = 0x9e3779b97f4a7c15L;

    private Bucket() {}

    public static int of(UUID accompanimentId) {
        long mixed = accompanimentId.getMostSignificantBits() * ODD ^ accompanimentId.getLeastSignificantBits();
        mixed = (mixed ^ mixed >>> 32) * ODD;
        return (int) (mixed >>> (Long.SIZE - BITS));
    }
}
