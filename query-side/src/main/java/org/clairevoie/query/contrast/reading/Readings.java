package org.clairevoie.query.contrast.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clairevoie.query.contrast.continuity.Continuity;
import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.graph.Lens;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.grid.Role;
import org.clairevoie.query.contrast.indices.Context;
import org.clairevoie.query.contrast.indices.Organisation;
import org.clairevoie.query.contrast.indices.Situation;
import org.clairevoie.query.history.JourneyAsOf;
import org.jspecify.annotations.Nullable;

/// Reads journeys under one grid: a pure function, made ready once and shared by any number of threads.
public final class Readings {
    private final Lens lens;

    private Readings(Lens lens) {
        this.lens = lens;
    }

    public static Readings under(Grid grid) {
        return new Readings(new Lens(grid));
    }

    public Grid grid() {
        return lens.grid();
    }

    public ContrastReading read(JourneyAsOf journey) {
        Indices indices = Indices.of(lens.on(journey));
        Contrast contrast = indices.contrast();
        Situation situation = indices.situation();
        Organisation organisation = indices.organisation();
        Context context = indices.context();
        List<CriterionRead> criteria = CriterionRead.all(grid().thresholds(), contrast);
        return new ContrastReading(
                journey.accompanimentId(), grid().id(), journey.happenedBy(), journey.knownBy(), journey.position(), journey.clock(),
                CriterionRead.reading(criteria), criteria, contrast, situation, organisation, context,
                Profile.of(situation, organisation, context), Continuity.of(journey), Density.of(journey), Flag.of(journey));
    }

    /// The reading alone.
    public Reading readingOf(JourneyAsOf journey) {
        return readingOf(lens.withoutNamesOn(journey));
    }

    /// The same numbers as [#read].
    public BareReading bare(JourneyAsOf journey) {
        return bare(lens.withoutNamesOn(journey), WeeklyTrajectory.NONE);
    }

    /// With the reading of every week.
    public BareReading bareByWeek(JourneyAsOf journey) {
        Graph graph = lens.withoutNamesOn(journey);
        return bare(graph, WeeklyTrajectory.of(graph, this));
    }

    Reading readingOf(Graph graph) {
        return Reading.of(grid().thresholds(), new Measured(graph)::value);
    }

    Graph withoutNames(JourneyAsOf journey) {
        return lens.withoutNamesOn(journey);
    }

    private BareReading bare(Graph graph, WeeklyTrajectory weeks) {
        Indices indices = Indices.of(graph);
        return new BareReading(Reading.of(grid().thresholds(), indices.contrast()::value), indices.byName(), weeks);
    }

    /// The first moment after the happened date at which a window of the grid ends; null where none is open then.
    public @Nullable Instant nextWindowEnd(JourneyAsOf journey) {
        Graph graph = lens.on(journey);
        Instant next = null;
        for (int place = 0; place < graph.size(); place++) {
            next = sooner(next, end(graph, place, Role.ENGAGEMENT, grid().windows().engagementAnswer()));
            next = sooner(next, end(graph, place, Role.REPORT, grid().windows().reportReuse()));
        }
        return next;
    }

    private static @Nullable Instant end(Graph graph, int place, Role calling, int days) {
        Instant end = graph.is(place, calling) ? graph.event(place).happenedAt().plus(Duration.ofDays(days)) : null;
        return end == null || !end.isAfter(graph.journey().happenedBy()) ? null : end;
    }

    private static @Nullable Instant sooner(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
