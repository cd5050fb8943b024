package org.clairevoie.access.tokens;

import java.time.Duration;

/// How long the keys of an issuer elsewhere are good for.
///
/// @param kept after which it is asked again: so late a withdrawn key is noticed
/// @param every how often it is asked at most, twice in such a time, whatever tokens come
/// @param outlast how long they are used at most when it does not answer
public record KeyTimes(Duration kept, Duration every, Duration outlast) {
    private static final Duration LONGEST_KEPT = Duration.ofHours(1);
    private static final Duration LONGEST_OUTLAST = Duration.ofDays(1);

    public KeyTimes {
        if (!every.isPositive() || every.compareTo(kept) >= 0 || kept.compareTo(LONGEST_KEPT) > 0) {
            throw new IllegalArgumentException("clairevoie.security.keys: every is above 0 and below kept, which is at most "
                    + LONGEST_KEPT.toMinutes() + " min, not " + every + " and " + kept);
        }
        if (outlast.compareTo(kept.multipliedBy(2)) < 0 || outlast.compareTo(LONGEST_OUTLAST) > 0) {
            throw new IllegalArgumentException("clairevoie.security.keys.outlast is at least twice kept and at most "
                    + LONGEST_OUTLAST.toHours() + " h, not " + outlast);
        }
    }
}
