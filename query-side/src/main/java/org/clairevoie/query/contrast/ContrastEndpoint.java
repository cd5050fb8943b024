package org.clairevoie.query.contrast;

import java.time.Instant;
import java.util.UUID;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.reading.ContrastPair;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The contrast of one journey, of two side by side, and of the population; under a grid, as of two dates.
@RestController
final class ContrastEndpoint {
    private final GraphRows graphs;
    private final Grids grids;
    private final PopulationReader population;

    ContrastEndpoint(GraphRows graphs, Grids grids, PopulationReader population) {
        this.graphs = graphs;
        this.grids = grids;
        this.population = population;
    }

    @GetMapping("/journeys/{id}/contrast")
    ContrastReading journey(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String grid,
            @RequestParam(required = false) @Nullable String happenedBy, @RequestParam(required = false) @Nullable String knownBy,
            @RequestParam(required = false) @Nullable String clock) {
        return read(id, grids.named(grid), AsOf.of(happenedBy, knownBy, clock));
    }

    @GetMapping("/contrast/pair")
    ContrastPair pair(
            @RequestParam UUID a, @RequestParam UUID b, @RequestParam(required = false) @Nullable String grid,
            @RequestParam(required = false) @Nullable String happenedBy, @RequestParam(required = false) @Nullable String knownBy,
            @RequestParam(required = false) @Nullable String clock) {
        Readings readings = grids.named(grid);
        AsOf asOf = AsOf.of(happenedBy, knownBy, clock);
        return ContrastPair.of(read(a, readings, asOf), read(b, readings, asOf));
    }

    @GetMapping("/contrast")
    PopulationReader.PopulationAnswer all(
            @RequestParam(required = false) @Nullable String grid, @RequestParam(required = false) @Nullable String happenedBy,
            @RequestParam(required = false) @Nullable String knownBy, @RequestParam(required = false) @Nullable String clock) {
        return population.read(grids.named(grid), AsOf.of(happenedBy, knownBy, clock));
    }

    private ContrastReading read(UUID id, Readings readings, AsOf asOf) {
        GraphRows.Taken taken = graphs.taken();
        JourneyHistory history = graphs.find(id);
        if (history == null) {
            throw Question.unknown("unknown-journey", "no journey has the id " + id);
        }
        AsOf dates = asOf.settled(latest(taken, history, asOf.clock()));
        JourneyAsOf journey = history.asOf(dates.happenedBy(), dates.knownBy(), dates.clock());
        if (journey.openedAt() == null) {
            throw unopened(id, journey);
        }
        return readings.read(journey);
    }

    /// What the whole view has taken in: a window ends while a journey is silent. Read before the journey, so that nothing it
    /// knew by then is missing.
    private static Instant latest(GraphRows.@Nullable Taken taken, JourneyHistory history, KnownClock clock) {
        Instant last = history.lastKnown(clock);
        return taken == null || taken.recordedAt().isBefore(last) ? last : taken.recordedAt();
    }

    private static ErrorResponseException unopened(UUID id, JourneyAsOf journey) {
        boolean takenBack = journey.retracted().stream().anyMatch(standing -> standing.event() instanceof AccompanimentOpened);
        if (journey.position() < 0) {
            return Question.notKnownYet(id, journey.knownBy());
        }
        return takenBack
                ? Question.unknown("opening-retracted", "the opening of the journey " + id + " was retracted: there is nothing to read")
                : Question.unknown("not-opened-yet", "by " + journey.happenedBy() + " the journey " + id + " was not open");
    }
}
