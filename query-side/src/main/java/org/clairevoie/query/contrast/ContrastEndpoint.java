package org.clairevoie.query.contrast;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.persons.Restrictions.Mark;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Page;
import org.clairevoie.query.contrast.comparison.Side;
import org.clairevoie.query.contrast.reading.ContrastPair;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The contrast of one journey, of two side by side, and of the population; under a grid, as of two dates.
@RestController
final class ContrastEndpoint {
    private final JourneyReader journeys;
    private final Grids grids;
    private final PopulationReader population;
    private final Restrictions restrictions;

    ContrastEndpoint(JourneyReader journeys, Grids grids, PopulationReader population, Restrictions restrictions) {
        this.journeys = journeys;
        this.grids = grids;
        this.population = population;
        this.restrictions = restrictions;
    }

    /// @param erased the person's words are gone
    /// @param restricted the journey is kept, and not evaluated
    record MarkedReading(@JsonUnwrapped ContrastReading reading, boolean erased, boolean restricted) {
        static MarkedReading of(ContrastReading reading, @Nullable Mark mark) {
            return new MarkedReading(reading, mark != null && mark.erased(), mark != null && mark.restricted());
        }
    }

    /// Both sides as each is told alone, and what tells them apart.
    record MarkedPair(
            MarkedReading a, MarkedReading b, boolean sameReading, boolean oppositeReadings, List<ContrastPair.Difference> differences) {}

    @GetMapping("/journeys/{id}/contrast")
    MarkedReading journey(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String grid,
            @RequestParam(required = false) @Nullable String happenedBy, @RequestParam(required = false) @Nullable String knownBy,
            @RequestParam(required = false) @Nullable String clock) {
        ContrastReading read = read(id, grids.named(grid), AsOf.of(happenedBy, knownBy, clock));
        return MarkedReading.of(read, restrictions.mark(id));
    }

    @GetMapping("/contrast/pair")
    MarkedPair pair(
            @RequestParam UUID a, @RequestParam UUID b, @RequestParam(required = false) @Nullable String grid,
            @RequestParam(required = false) @Nullable String happenedBy, @RequestParam(required = false) @Nullable String knownBy,
            @RequestParam(required = false) @Nullable String clock) {
        Readings readings = grids.named(grid);
        AsOf asOf = AsOf.of(happenedBy, knownBy, clock);
        ContrastPair pair = ContrastPair.of(read(a, readings, asOf), read(b, readings, asOf));
        Map<UUID, Mark> marks = restrictions.marks(List.of(a, b));
        return new MarkedPair(
                MarkedReading.of(pair.a(), marks.get(a)), MarkedReading.of(pair.b(), marks.get(b)), pair.sameReading(), pair.oppositeReadings(),
                pair.differences());
    }

    @GetMapping("/contrast")
    PopulationReader.PopulationAnswer all(
            @RequestParam(required = false) @Nullable String grid, @RequestParam(required = false) @Nullable String happenedBy,
            @RequestParam(required = false) @Nullable String knownBy, @RequestParam(required = false) @Nullable String clock) {
        return population.read(grids.named(grid), AsOf.of(happenedBy, knownBy, clock));
    }

    /// Record by record: whoever may see it could count them.
    ///
    /// @param after the `next` of the page before
    @GetMapping("/contrast/journeys")
    PopulationReader.PlacedPage placed(
            @RequestParam(required = false) @Nullable String grid, @RequestParam(required = false) @Nullable String happenedBy,
            @RequestParam(required = false) @Nullable String knownBy, @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "50") int limit) {
        return population.placed(grids.named(grid), AsOf.of(happenedBy, knownBy, clock), after, Page.limit(limit));
    }

    private ContrastReading read(UUID id, Readings readings, AsOf asOf) {
        JourneyReader.Found found = journeys.find(id, asOf.clock());
        AsOf dates = asOf.settled(found.latest());
        Side side = new Side(readings, Objects.requireNonNull(dates.happenedBy()), Objects.requireNonNull(dates.knownBy()));
        return JourneyReader.read(found.history(), side, dates.clock());
    }
}
