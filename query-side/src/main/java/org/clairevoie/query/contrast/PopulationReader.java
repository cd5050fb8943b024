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
import org.clairevoie.query.contrast.latest.LatestReadings;
import org.clairevoie.query.contrast.latest.Placed;
import org.clairevoie.query.contrast.population.Population;
import org.clairevoie.query.contrast.population.PopulationReading;
import org.clairevoie.query.contrast.population.PopulationTold;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.WeeklyTrajectory;
import org.clairevoie.query.disclosure.RoundedCounts;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;

/// Reads every journey on the same two dates: on the latest from what is kept of them, on others one by one.
final class PopulationReader {
    private final GraphRows graphs;
    private final LatestReadings latest;
    private final RoundedCounts rounded;

    PopulationReader(GraphRows graphs, LatestReadings latest, RoundedCounts rounded) {
        this.graphs = graphs;
        this.latest = latest;
        this.rounded = rounded;
    }

    /// @param weeksKnownBy the knowledge that the weekly shares are read with: each week ends at its own happened date
    /// @param position of the last event that is in it
    /// @param eventsBehind events recorded since, on the latest dates, which are not in it yet
    record PopulationAnswer(
            Grid.Id grid, Instant happenedBy, Instant knownBy, Instant weeksKnownBy, KnownClock clock, long position, long eventsBehind,
            @JsonUnwrapped PopulationTold population) {
        static PopulationAnswer of(Dated dated, PopulationTold told) {
            return new PopulationAnswer(dated.grid, dated.happenedBy, dated.knownBy, dated.knownBy, dated.clock, dated.position, dated.eventsBehind, told);
        }
    }

    /// @param items in the order of their ids
    /// @param next what to ask for with `after`, on the dates printed here: later more may be known
    @JsonInclude
    record PlacedPage(
            Grid.Id grid, Instant happenedBy, Instant knownBy, KnownClock clock, long position, long eventsBehind, List<Placed> items, @Nullable String next) {
        static PlacedPage of(Dated dated, List<Placed> found, int limit) {
            boolean more = found.size() > limit;
            List<Placed> page = more ? List.copyOf(found.subList(0, limit)) : found;
            return new PlacedPage(
                    dated.grid, dated.happenedBy, dated.knownBy, dated.clock, dated.position, dated.eventsBehind, page,
                    more ? page.getLast().accompanimentId().toString() : null);
        }
    }

    /// On which dates, and at which position.
    record Dated(Grid.Id grid, Instant happenedBy, Instant knownBy, KnownClock clock, long position, long eventsBehind) {
        static Dated of(Readings readings, LatestReadings.Latest<?> found, KnownClock clock) {
            return new Dated(readings.grid().id(), found.dated(), found.dated(), clock, found.position(), found.eventsBehind());
        }

        static Dated of(Readings readings, AsOf asOf, GraphRows.Taken taken) {
            AsOf dates = asOf.settled(taken.recordedAt());
            return new Dated(
                    readings.grid().id(), Objects.requireNonNull(dates.happenedBy()), Objects.requireNonNull(dates.knownBy()), asOf.clock(),
                    taken.position(), 0);
        }

        JourneyAsOf asOf(JourneyHistory history) {
            return history.asOf(happenedBy, knownBy, clock);
        }
    }

    /// @param after the journey that the page before ends with
    /// @throws org.springframework.web.ErrorResponseException 404 while nothing has been recorded
    PlacedPage placed(Readings readings, AsOf asOf, @Nullable UUID after, int limit) {
        GraphRows.Taken taken = taken();
        LatestReadings.Latest<List<Placed>> kept = asOf.isNow() ? latest.placed(readings, asOf.clock(), after, limit + 1) : null;
        if (kept != null) {
            return PlacedPage.of(Dated.of(readings, kept, asOf.clock()), kept.found(), limit);
        }
        Dated dated = Dated.of(readings, asOf, taken);
        List<Placed> found = new ArrayList<>();
        graphs.behind(after, () -> found.size() > limit, history -> {
            JourneyAsOf journey = dated.asOf(history);
            if (journey.openedAt() != null) {
                found.add(Placed.of(readings.read(journey)));
            }
        });
        return PlacedPage.of(dated, found, limit);
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
        LatestReadings.Latest<PopulationReading> kept = asOf.isNow() ? latest.population(readings, asOf.clock()) : null;
        if (kept != null) {
            return PopulationAnswer.of(Dated.of(readings, kept, asOf.clock()), PopulationTold.of(kept.found(), rounded));
        }
        Dated dated = Dated.of(readings, asOf, taken);
        Population population = new Population(!asOf.isNow());
        graphs.each(history -> {
            JourneyAsOf journey = dated.asOf(history);
            if (journey.openedAt() != null) {
                population.add(readings.read(journey), WeeklyTrajectory.of(journey, readings), history.recordedInBulk());
            }
        });
        return PopulationAnswer.of(dated, PopulationTold.of(population.reading(), rounded));
    }
}
