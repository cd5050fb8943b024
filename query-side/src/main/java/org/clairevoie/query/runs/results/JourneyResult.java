package org.clairevoie.query.runs.results;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.clairevoie.query.contrast.reading.BareReading;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.WeeklyTrajectory;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.runs.RunQuestion;
import org.jspecify.annotations.Nullable;

/// What one journey read as: on the dates asked, or at a landmark.
///
/// @param landmark days from opening; 0 for the dates asked
/// @param reading null unless the status is READ, as are the indices
/// @param inBulk whether it was recorded in bulk
/// @param indices without the events that made them: the journey's own contrast, on these dates, names them
/// @param weeks the weekly readings, on the dates asked alone; else empty
public record JourneyResult(
        UUID accompanimentId, int landmark, Status status, @Nullable Reading reading, boolean inBulk, Map<Index, IndexValue> indices,
        WeeklyTrajectory weeks) {
    /// Whether it could be read: a landmark beyond the dates asked is censored, one before the opening was known is not known.
    public enum Status { READ, CENSORED, NOT_KNOWN }

    /// Nothing is added for a journey that was not open by the dates asked, or not known to be.
    ///
    /// @param history as at the position of the run
    public static void read(JourneyHistory history, RunQuestion question, Readings readings, List<JourneyResult> into) {
        JourneyAsOf journey = history.asOf(question.happenedBy(), question.knownBy(), question.clock());
        Instant opened = journey.openedAt();
        if (opened == null) {
            return;
        }
        boolean inBulk = history.recordedInBulk();
        into.add(of(journey, 0, readings.bareByWeek(journey), inBulk));
        for (int landmark : question.landmarks()) {
            Instant moment = opened.plus(Duration.ofDays(landmark));
            boolean beyond = moment.isAfter(question.happenedBy()) || moment.isAfter(question.knownBy());
            JourneyAsOf then = beyond ? null : history.asOf(moment, moment, question.clock());
            into.add(then == null || then.openedAt() == null
                    ? new JourneyResult(journey.accompanimentId(), landmark, beyond ? Status.CENSORED : Status.NOT_KNOWN, null, inBulk, Map.of(), WeeklyTrajectory.NONE)
                    : of(then, landmark, readings.bare(then), inBulk));
        }
    }

    private static JourneyResult of(JourneyAsOf journey, int landmark, BareReading read, boolean inBulk) {
        return new JourneyResult(journey.accompanimentId(), landmark, Status.READ, read.reading(), inBulk, read.indices(), read.weeks());
    }
}
