package org.clairevoie.query.contrast.latest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Reading;
import org.jspecify.annotations.Nullable;

/// Where one journey stands between the two conceptions; null where the index has no value.
@JsonInclude
public record Placed(UUID accompanimentId, Reading reading, @Nullable Double linkCoverage, @Nullable Double rootedness, @Nullable Double cohesion) {
    public static Placed of(ContrastReading read) {
        return new Placed(
                read.accompanimentId(), read.reading(), read.index(Index.LINK_COVERAGE).value(), read.index(Index.ROOTEDNESS).value(),
                read.index(Index.COHESION).value());
    }

    /// @param contribution of a journey that is open
    static Placed of(UUID journey, Reading reading, Contribution contribution) {
        return new Placed(
                journey, reading, contribution.value(Index.LINK_COVERAGE), contribution.value(Index.ROOTEDNESS), contribution.value(Index.COHESION));
    }
}
