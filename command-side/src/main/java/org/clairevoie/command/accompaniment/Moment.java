package org.clairevoie.command.accompaniment;

import java.time.Instant;
import java.util.Comparator;

/// A place in happened time; what happened at once stays in the order in which it was recorded.
record Moment(Instant first, int sequence) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER = Comparator.comparing(Moment::first).thenComparingInt(Moment::sequence);

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
