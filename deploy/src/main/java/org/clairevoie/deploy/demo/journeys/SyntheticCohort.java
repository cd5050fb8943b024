package org.clairevoie.deploy.demo.journeys;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;

/// Journeys of nobody, the same for the same seed and anchor; the first hundred of a cohort of a thousand are a cohort of
/// a hundred.
///
/// @param anchor no event happens or is entered after it
public record SyntheticCohort(long seed, int size, Instant anchor) {
    /// Each journey's events in the order they are to be posted.
    public Stream<List<SyntheticEvent>> journeys() {
        return IntStream.rangeClosed(1, size).mapToObj(number -> new Journey(new Draft(seed, number, anchor)).write());
    }
}
