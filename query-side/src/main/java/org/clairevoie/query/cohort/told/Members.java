package org.clairevoie.query.cohort.told;

import java.util.function.BiConsumer;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;

/// The journeys of a cohort, handed over one by one: all that was recorded, and the same on the cohort's dates.
@FunctionalInterface
public interface Members {
    void each(BiConsumer<JourneyHistory, JourneyAsOf> consumer);
}
