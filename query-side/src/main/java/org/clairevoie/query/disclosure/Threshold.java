package org.clairevoie.query.disclosure;

import com.fasterxml.jackson.annotation.JsonValue;

/// The least number of journeys that a count may tell of. None at all is told: nobody is found in it.
public record Threshold(@JsonValue int value) {
    public static final int LEAST = 3;
    public static final int MOST = 1000;

    public Threshold {
        if (value < LEAST || value > MOST) {
            throw new IllegalArgumentException("clairevoie.disclosure.threshold is a number from " + LEAST + " to " + MOST + ", not " + value);
        }
    }

    public boolean isTooFew(long count) {
        return count > 0 && count < value;
    }

    /// Whether what one answer says and another does not is too few to be told.
    public boolean isTooClose(long one, long other) {
        return isTooFew(Math.abs(one - other));
    }

    /// A number at risk as it is told under a curve: at least so many, a multiple of the threshold.
    public long atLeast(long count) {
        return count - count % value;
    }
}
