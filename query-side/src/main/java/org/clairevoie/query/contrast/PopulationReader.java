package org.clairevoie.query.contrast;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.population.Population;
import org.clairevoie.query.contrast.population.PopulationTold;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.WeeklyTrajectory;
import org.clairevoie.query.disclosure.RoundedCounts;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;

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

    /// @param items in the order of their ids
    /// @param next what to ask for with `after`, on the dates printed here: later more may be known
    @JsonInclude
    record Placed(Grid.Id grid, Instant happenedBy, Instant knownBy, KnownClock clock, long position, List<PlacedJourney> items, @Nullable String next) {}

    /// Where one journey stands between the two conceptions; null where the index has no value.
    @JsonInclude
    record PlacedJourney(UUID accompanimentId, Reading reading, @Nullable Double linkCoverage, @Nullable Double rootedness, @Nullable Double cohesion) {
        static PlacedJourney of(ContrastReading read) {
            return new PlacedJourney(
                    read.accompanimentId(), read.reading(), read.index(Index.LINK_COVERAGE).value(), read.index(Index.ROOTEDNESS).value(),
                    read.index(Index.COHESION).value());
        }
    }

    /// @param after the journey that the page before ends with
    /// @throws org.springframework.web.ErrorResponseException 404 while nothing has been recorded
    Placed placed(Readings readings, AsOf asOf, @Nullable UUID after, int limit) {
        GraphRows.Taken taken = taken();
        AsOf dates = asOf.settled(taken.recordedAt());
        Instant known = Objects.requireNonNull(dates.knownBy());
        Instant happened = Objects.requireNonNull(dates.happenedBy());
        List<PlacedJourney> found = new ArrayList<>();
        graphs.each(history -> {
            if (found.size() <= limit && PopulationComparison.isBehind(history.events().getFirst().accompanimentId(), after)) {
                JourneyAsOf journey = history.asOf(happened, known, asOf.clock());
                if (journey.openedAt() != null) {
                    found.add(PlacedJourney.of(readings.read(journey)));
                }
            }
        });
        boolean more = found.size() > limit;
        List<PlacedJourney> page = more ? List.copyOf(found.subList(0, limit)) : found;
        return new Placed(
                readings.grid().id(), happened, known, asOf.clock(), taken.position(), page, more ? page.getLast().accompanimentId().toString() : null);
    }

    private GraphRows.Taken taken() {
        GraphRows.Taken taken = graphs.taken();
        if (taken == null) {
            throw Question.unknown("nothing-recorded", "no event has been recorded yet");
        }
        return taken;
    }

    /// @throws org.springframework.web.ErrorResponseException 404 while nothing has been recorded
    PopulationAnswer read(Readings readings, AsOf asOf) {
        GraphRows.Taken taken = taken();
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
