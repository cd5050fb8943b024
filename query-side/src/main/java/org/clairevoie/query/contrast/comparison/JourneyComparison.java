package org.clairevoie.query.contrast.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.CriterionRead;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.history.KnownClock;

/// One journey read twice: the answer of `GET /journeys/{id}/compare`.
///
/// @param differences the indices that have another value, in the order of the blocks; with none of them and another reading, it
/// is the thresholds that differ: see the criteria
public record JourneyComparison(
        UUID accompanimentId, KnownClock clock, Read a, Read b, boolean sameReading, List<IndexDifference> differences) {
    /// @param position the log position of the last event known
    public record Read(
            Grid.Id grid, Instant happenedBy, Instant knownBy, long position, Reading reading, List<CriterionRead> criteria) {
        static Read of(ContrastReading read) {
            return new Read(read.grid(), read.happenedBy(), read.knownBy(), read.position(), read.reading(), read.criteria());
        }
    }

    /// @param a and `b` of the same journey, by the same clock
    public static JourneyComparison of(ContrastReading a, ContrastReading b) {
        if (!a.accompanimentId().equals(b.accompanimentId()) || a.clock() != b.clock()) {
            throw new IllegalArgumentException("not the same journey by the same clock: " + a.accompanimentId() + ", " + b.accompanimentId());
        }
        List<IndexDifference> differences = Stream.of(Index.values())
                .filter(index -> !Objects.equals(a.index(index).value(), b.index(index).value()))
                .map(index -> IndexDifference.of(index, a.index(index), b.index(index))).toList();
        return new JourneyComparison(
                a.accompanimentId(), a.clock(), Read.of(a), Read.of(b), a.reading() == b.reading(), differences);
    }
}
