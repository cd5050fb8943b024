package org.clairevoie.query.contrast;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Objects;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.population.Population;
import org.clairevoie.query.contrast.population.PopulationTold;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.WeeklyTrajectory;
import org.clairevoie.query.disclosure.RoundedCounts;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.KnownClock;

/// Reads every journey on the same two dates.
final class PopulationReader {
    private final GraphRows graphs;
    private final RoundedCounts rounded;

    PopulationReader(GraphRows graphs, RoundedCounts rounded) {
        this.graphs = graphs;
        this.rounded = rounded;
    }

    /// @param weeksKnownBy the knowledge that the weekly shares are read with: each week ends at its own happened date
    record PopulationAnswer(
            Grid.Id grid, Instant happenedBy, Instant knownBy, Instant weeksKnownBy, KnownClock clock, long position,
            @JsonUnwrapped PopulationTold population) {}

    /// @throws org.springframework.web.ErrorResponseException 404 while nothing has been recorded
    PopulationAnswer read(Readings readings, AsOf asOf) {
        GraphRows.Taken taken = graphs.taken();
        if (taken == null) {
            throw Question.unknown("nothing-recorded", "no event has been recorded yet");
        }
        AsOf dates = asOf.settled(taken.recordedAt());
        Instant known = Objects.requireNonNull(dates.knownBy());
        Instant happened = Objects.requireNonNull(dates.happenedBy());
        Population population = new Population(!asOf.isNow());
        graphs.each(history -> {
            JourneyAsOf journey = history.asOf(happened, known, asOf.clock());
            if (journey.openedAt() != null) {
                population.add(readings.read(journey), WeeklyTrajectory.of(journey, readings), history.recordedInBulk());
            }
        });
        return new PopulationAnswer(
                readings.grid().id(), happened, known, known, asOf.clock(), taken.position(), PopulationTold.of(population.reading(), rounded));
    }
}
