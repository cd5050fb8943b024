package org.clairevoie.query.contrast.reading;

import java.util.List;
import org.clairevoie.query.contrast.continuity.Continuity;
import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.graph.Lens;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.indices.Context;
import org.clairevoie.query.contrast.indices.Organisation;
import org.clairevoie.query.contrast.indices.Situation;
import org.clairevoie.query.history.JourneyAsOf;

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
        Graph graph = lens.on(journey);
        Contrast contrast = Contrast.of(graph);
        Situation situation = Situation.of(graph);
        Organisation organisation = Organisation.of(graph);
        Context context = Context.of(graph);
        List<CriterionRead> criteria = CriterionRead.all(grid().thresholds(), contrast);
        return new ContrastReading(
                journey.accompanimentId(), grid().id(), journey.happenedBy(), journey.knownBy(), journey.position(), journey.clock(),
                CriterionRead.reading(criteria), criteria, contrast, situation, organisation, context,
                Profile.of(situation, organisation, context), Continuity.of(journey), Density.of(journey), Flag.of(journey));
    }

    /// The reading alone, for those who ask for it every week of every journey.
    public Reading readingOf(JourneyAsOf journey) {
        return new Measured(lens.on(journey)).reading(grid().thresholds());
    }
}
