package org.clairevoie.query.contrast;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Page;
import org.clairevoie.query.contrast.comparison.JourneyComparison;
import org.clairevoie.query.contrast.comparison.Sides;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The population, or one journey, read twice: under the grids `a` and `b` (`name` or `name/version`; without one, the built-in grid),
/// on the dates `happenedBy` and `knownBy`, or on those of one side alone, `aHappenedBy`, `aKnownBy`, `bHappenedBy`, `bKnownBy`.
@RestController
final class ComparisonEndpoint {
    private final PopulationComparison population;
    private final JourneyReader journeys;
    private final Grids grids;
    private final Clock time;

    ComparisonEndpoint(PopulationComparison population, JourneyReader journeys, Grids grids, Clock time) {
        this.population = population;
        this.journeys = journeys;
        this.grids = grids;
        this.time = time;
    }

    /// Counts, as they may be told; which journeys changed is asked of `/grids/compare/journeys`.
    @GetMapping("/grids/compare")
    PopulationComparison.Answer all(
            @RequestParam(required = false) @Nullable String a, @RequestParam(required = false) @Nullable String b,
            @RequestParam(required = false) @Nullable String happenedBy, @RequestParam(required = false) @Nullable String knownBy,
            @RequestParam(required = false) @Nullable String aHappenedBy, @RequestParam(required = false) @Nullable String aKnownBy,
            @RequestParam(required = false) @Nullable String bHappenedBy, @RequestParam(required = false) @Nullable String bKnownBy,
            @RequestParam(required = false) @Nullable String clock, HttpServletRequest request) {
        AskedComparison asked = new AskedComparison(
                AskedSide.of("a", a, happenedBy, knownBy, aHappenedBy, aKnownBy),
                AskedSide.of("b", b, happenedBy, knownBy, bHappenedBy, bKnownBy), AsOf.clock(clock));
        return population.read(asked, "/grids/compare/journeys?" + request.getQueryString());
    }

    /// Record by record: whoever may see it could count them.
    ///
    /// @param after the `next` of the page before
    @GetMapping("/grids/compare/journeys")
    PopulationComparison.Changed changed(
            @RequestParam(required = false) @Nullable String a, @RequestParam(required = false) @Nullable String b,
            @RequestParam(required = false) @Nullable String happenedBy, @RequestParam(required = false) @Nullable String knownBy,
            @RequestParam(required = false) @Nullable String aHappenedBy, @RequestParam(required = false) @Nullable String aKnownBy,
            @RequestParam(required = false) @Nullable String bHappenedBy, @RequestParam(required = false) @Nullable String bKnownBy,
            @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "50") int limit) {
        AskedComparison asked = new AskedComparison(
                AskedSide.of("a", a, happenedBy, knownBy, aHappenedBy, aKnownBy),
                AskedSide.of("b", b, happenedBy, knownBy, bHappenedBy, bKnownBy), AsOf.clock(clock));
        return population.changed(asked, after, Page.limit(limit));
    }

    @GetMapping("/journeys/{id}/compare")
    JourneyComparison journey(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String a, @RequestParam(required = false) @Nullable String b,
            @RequestParam(required = false) @Nullable String happenedBy, @RequestParam(required = false) @Nullable String knownBy,
            @RequestParam(required = false) @Nullable String aHappenedBy, @RequestParam(required = false) @Nullable String aKnownBy,
            @RequestParam(required = false) @Nullable String bHappenedBy, @RequestParam(required = false) @Nullable String bKnownBy,
            @RequestParam(required = false) @Nullable String clock) {
        AskedComparison asked = new AskedComparison(
                AskedSide.of("a", a, happenedBy, knownBy, aHappenedBy, aKnownBy),
                AskedSide.of("b", b, happenedBy, knownBy, bHappenedBy, bKnownBy), AsOf.clock(clock));
        JourneyReader.Found found = journeys.find(id, asked.clock());
        Sides sides = asked.settled(grids, found.latest(), time.instant());
        return JourneyComparison.of(
                JourneyReader.read(found.history(), sides.a(), sides.clock()), JourneyReader.read(found.history(), sides.b(), sides.clock()));
    }
}
