package org.clairevoie.query.contrast;

import java.time.Instant;
import java.util.Objects;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.comparison.Side;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;

/// One side of a comparison as it stands in an address: a grid, and dates of its own or those that both sides share.
record AskedSide(@Nullable String grid, AskedDate happenedBy, AskedDate knownBy) {
    /// @param parameter where it was said
    record AskedDate(String parameter, @Nullable Instant instant) {
        static AskedDate of(String shared, @Nullable String both, String own, @Nullable String alone) {
            if (both != null && alone != null) {
                throw Question.unreadable(own, "is a date for one side, and " + shared + " one for both: ask with one of the two");
            }
            return alone == null ? new AskedDate(shared, AsOf.instant(shared, both)) : new AskedDate(own, AsOf.instant(own, alone));
        }

        boolean isAfter(@Nullable Instant other) {
            return instant != null && other != null && instant.isAfter(other);
        }
    }

    /// @param side `a` or `b`
    /// @throws org.springframework.web.ErrorResponseException 400 naming the parameter
    static AskedSide of(
            String side, @Nullable String grid, @Nullable String happenedBy, @Nullable String knownBy,
            @Nullable String ownHappenedBy, @Nullable String ownKnownBy) {
        return new AskedSide(
                grid, AskedDate.of("happenedBy", happenedBy, side + "HappenedBy", ownHappenedBy),
                AskedDate.of("knownBy", knownBy, side + "KnownBy", ownKnownBy));
    }

    boolean isNow() {
        return happenedBy.instant == null && knownBy.instant == null;
    }

    boolean isOnTheDatesOf(AskedSide other) {
        return Objects.equals(happenedBy.instant, other.happenedBy.instant) && Objects.equals(knownBy.instant, other.knownBy.instant);
    }

    /// @param latest when the last event taken in was known
    /// @param future what lies behind it cannot be meant
    Side settled(Grids grids, Instant latest, Instant future, KnownClock clock) {
        for (AskedDate date : new AskedDate[] {happenedBy, knownBy}) {
            if (date.isAfter(future)) {
                throw Question.wrong("date-in-the-future", date.parameter, "is in the future, of which nothing is known yet");
            }
        }
        if (happenedBy.isAfter(knownBy.instant)) {
            throw Question.wrong("dates-out-of-order", happenedBy.parameter,
                    "is after " + knownBy.parameter + ": what happened later was not known by then");
        }
        AsOf dates = new AsOf(happenedBy.instant, knownBy.instant, clock).settled(latest);
        return new Side(grids.named(grid), Objects.requireNonNull(dates.happenedBy()), Objects.requireNonNull(dates.knownBy()));
    }
}
