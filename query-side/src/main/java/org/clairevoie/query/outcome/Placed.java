package org.clairevoie.query.outcome;

import java.time.Instant;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.jspecify.annotations.Nullable;

/// Where one journey stands in an analysis: in a class with its exposure, or left out, and why.
public sealed interface Placed {
    /// @param reading null where journeys are not told apart
    record In(@Nullable Reading reading, FollowUp followUp, Exposure exposure) implements Placed {}

    record Out(LeftOut because) implements Placed {}

    /// @param history what the reading at a landmark is taken from
    /// @param journey the same on the dates that outcomes are read on
    static Placed of(Classing classing, JourneyHistory history, JourneyAsOf journey, OutcomeGroups groups) {
        FollowUp followUp = FollowUp.of(journey, groups);
        if (followUp == null) {
            return new Out(LeftOut.NOT_OPEN);
        }
        return switch (classing) {
            case Classing.Together _ -> fromOpening(null, followUp);
            case Classing.ByFinalReading last -> fromOpening(last.readings().readingOf(journey), followUp);
            case Classing.AtLandmark at -> at(at, history, journey, followUp);
        };
    }

    private static Placed fromOpening(@Nullable Reading reading, FollowUp followUp) {
        if (followUp.hadOutcomeBy(followUp.entry())) {
            return new Out(LeftOut.OUTCOME_BEFORE_KNOWN);
        }
        return in(reading, followUp, followUp.opening());
    }

    private static Placed at(Classing.AtLandmark asked, JourneyHistory history, JourneyAsOf journey, FollowUp followUp) {
        Instant landmark = asked.landmark().after(followUp.opening());
        if (followUp.hadOutcomeBy(landmark)) {
            return new Out(LeftOut.OUTCOME_BEFORE);
        }
        if (!landmark.isBefore(followUp.end())) {
            return new Out(LeftOut.LANDMARK_NOT_REACHED);
        }
        JourneyAsOf then = history.asOf(landmark, landmark, journey.clock());
        if (then.openedAt() == null || followUp.entry().isAfter(landmark)) {
            return new Out(LeftOut.NOT_KNOWN_AT_LANDMARK);
        }
        return in(asked.readings().readingOf(then), followUp, landmark);
    }

    private static Placed in(@Nullable Reading reading, FollowUp followUp, Instant origin) {
        Exposure exposure = followUp.from(origin);
        return exposure.isSeen() ? new In(reading, followUp, exposure) : new Out(LeftOut.NEVER_SEEN);
    }
}
