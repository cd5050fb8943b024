package org.clairevoie.query.contrast;

import java.time.Instant;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.comparison.Side;
import org.clairevoie.query.contrast.comparison.Sides;
import org.clairevoie.query.history.KnownClock;

/// A comparison as it is asked: of two grids, of two pairs of dates, or of both at once.
record AskedComparison(AskedSide a, AskedSide b, KnownClock clock) {
    /// @param latest when the last event taken in was known
    /// @throws org.springframework.web.ErrorResponseException 400 when there is nothing to compare, or the dates cannot be meant so
    Sides settled(Grids grids, Instant latest, Instant now) {
        if (a.grid() == null && b.grid() == null && a.isOnTheDatesOf(b)) {
            throw Question.wrong("nothing-to-compare", "b", "name two grids with a and b, or two dates, such as aKnownBy and bKnownBy");
        }
        Instant future = latest.isAfter(now) ? latest : now;
        Side one = a.settled(grids, latest, future, clock);
        Side other = b.settled(grids, latest, future, clock);
        mustNotBeAfter("KnownBy", one.knownBy(), other.knownBy());
        mustNotBeAfter("HappenedBy", one.happenedBy(), other.happenedBy());
        return new Sides(one, other, clock);
    }

    private static void mustNotBeAfter(String date, Instant earlier, Instant later) {
        if (earlier.isAfter(later)) {
            throw Question.wrong("dates-out-of-order", "a" + date,
                    "reads on " + earlier + ", after b" + date + " on " + later + ": the earlier dates are those of side a");
        }
    }

    /// Whether both sides are asked for on the latest dates.
    boolean isNow() {
        return a.isNow() && b.isNow();
    }
}
