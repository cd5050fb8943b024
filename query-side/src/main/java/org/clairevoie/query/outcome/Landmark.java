package org.clairevoie.query.outcome;

import java.time.Duration;
import java.time.Instant;

/// The days from opening on which a reading may be taken to class what comes after. These four and no others: the
/// difference between two neighbouring days would tell of single journeys.
public enum Landmark {
    DAY_30(30), DAY_60(60), DAY_90(90), DAY_180(180);

    private final int days;

    Landmark(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    Instant after(Instant opening) {
        return opening.plus(Duration.ofDays(days));
    }
}
