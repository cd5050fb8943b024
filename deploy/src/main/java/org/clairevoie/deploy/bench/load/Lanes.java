package org.clairevoie.deploy.bench.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A queue of ready-made requests for each client. What a warm-up has sent is not sent again.
public final class Lanes {
    private final List<List<byte[]>> requests;
    private final boolean endless;
    private final int[] next;

    public Lanes(List<List<byte[]>> requests) {
        this(requests, false);
    }

    private Lanes(List<List<byte[]>> requests, boolean endless) {
        this.requests = requests;
        this.endless = endless;
        this.next = new int[requests.size()];
    }

    /// That begin anew when they have been sent: for who remembers nothing of them.
    public static Lanes endless(List<List<byte[]>> requests) {
        return new Lanes(requests, true);
    }

    public int count() {
        return requests.size();
    }

    /// Each lane belongs to one client at a time.
    byte @Nullable [] take(int lane) {
        List<byte[]> own = requests.get(lane);
        if (endless && next[lane] == own.size()) {
            next[lane] = 0;
        }
        return next[lane] < own.size() ? own.get(next[lane]++) : null;
    }
}
