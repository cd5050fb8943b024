package org.clairevoie.query.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clairevoie.query.disclosure.Threshold;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;

/// How far a run is.
///
/// @param grid as in `grid=`
/// @param latestVersion of the grid of that name: an earlier one is read as it is, since a grid never changes
/// @param position of the log, pinned when it was asked
/// @param done journeys looked at, of `total`, which is not known before somebody has taken it up; both rounded down to a multiple of the
/// disclosure threshold, since what two runs say apart must not tell of fewer
/// @param journeysPerSecond since it was last taken up; null before the first
/// @param secondsLeft at that rate; null when it does not run
/// @param attempts how often somebody began to see to it: more than one after a node died
/// @param problem why it has no results, the last part of `urn:clairevoie:…`
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunProgress(
        UUID id, String grid, int latestVersion, RunState state, Instant happenedBy, Instant knownBy, KnownClock clock, List<Integer> landmarks,
        long position, long done, @Nullable Long total, @Nullable Double journeysPerSecond, @Nullable Long secondsLeft, int attempts,
        Instant askedAt, @Nullable Instant endedAt, @Nullable String problem, @Nullable String detail) {
    private static final double MILLIS = 1000;

    static RunProgress of(RunRows.Row row, int latestVersion, Threshold threshold) {
        RunQuestion question = row.question();
        long done = threshold.atLeast(row.done());
        Long total = row.total() == null ? null : (Long) threshold.atLeast(row.total());
        Double rate = rate(row, threshold);
        Long left = rate == null || total == null || row.state() != RunState.RUNNING ? null : (Long) Math.round((total - done) / rate);
        return new RunProgress(
                row.id(), question.grid().name() + "/" + question.grid().version(), latestVersion, row.state(), question.happenedBy(),
                question.knownBy(), question.clock(), question.landmarks(), question.position(), done, total, rate, left, row.attempt(),
                row.askedAt(), row.endedAt(), row.rule() == null ? null : "urn:clairevoie:" + row.rule(), row.detail());
    }

    private static @Nullable Double rate(RunRows.Row row, Threshold threshold) {
        long done = threshold.atLeast(row.done() - row.doneBefore());
        if (done <= 0 || row.takenUpAt() == null) {
            return null;
        }
        double seconds = Duration.between(row.takenUpAt(), row.endedAt() == null ? row.now() : row.endedAt()).toMillis() / MILLIS;
        return seconds <= 0 ? null : (Double) (done / seconds);
    }
}
