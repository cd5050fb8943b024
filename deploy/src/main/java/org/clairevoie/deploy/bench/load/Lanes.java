package org.clairevoie.deploy.bench.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A queue of ready-made requests for each client. What a warm-up has sent is not sent again.
public final class Lanes {
    private final List<List<byte[]>> requests;
    private final int[] next;

    public Lanes(List<List<byte[]>> requests) {
        this.requests = requests;
        this.next = new int[requests.size()];
    }

    public int count() {
        return requests.size();
    }

    /// Each lane belongs to one client at a time.
    byte @Nullable [] take(int lane) {
        List<byte[]> left = requests.get(lane);
        return next[lane] < left.size() ? left.get(next[lane]++) : null;
    }
}
