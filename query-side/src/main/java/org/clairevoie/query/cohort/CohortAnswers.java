package org.clairevoie.query.cohort;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.query.cohort.told.CohortReading;
import org.clairevoie.query.cohort.told.ContrastTold;
import org.clairevoie.query.cohort.told.CurvesRead;
import org.clairevoie.query.cohort.told.CurvesTold;
import org.clairevoie.query.cohort.told.Frame;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.disclosure.Threshold;
import org.clairevoie.query.outcome.Classing;
import org.clairevoie.query.outcome.OutcomeGroup;

/// What is asked of cohorts. An answer is told beside those of the cohorts made before, which are nested with it: where the
/// difference would tell of too few, the later one gives way.
final class CohortAnswers {
    private final CohortRows cohorts;
    private final CohortReader reader;
    private final CohortReads reads;
    private final Threshold threshold;

    CohortAnswers(CohortRows cohorts, CohortReader reader, CohortReads reads, Threshold threshold) {
        this.cohorts = cohorts;
        this.reader = reader;
        this.reads = reads;
        this.threshold = threshold;
    }

    ContrastTold contrast(UUID id, Readings grid) {
        Cohort cohort = reader.named(id);
        List<CohortReading> earlier = cohorts.madeBeforeAndNested(id).stream().map(before -> reads.reading(before, grid)).toList();
        return ContrastTold.of(frame(cohort, grid), reads.reading(cohort, grid), earlier);
    }

    CurvesTold curves(UUID id, Readings grid, Classing classing, Set<OutcomeGroup> asked) {
        Cohort cohort = reader.named(id);
        List<CurvesRead> earlier = cohorts.madeBeforeAndNested(id).stream().map(before -> reads.curves(before, classing)).toList();
        return CurvesTold.of(frame(cohort, grid), new CurvesTold.Question(classing, reads.groups(), asked), reads.curves(cohort, classing), earlier);
    }

    private Frame frame(Cohort cohort, Readings grid) {
        return new Frame(
                cohort.id(), grid.grid().id(), cohort.happenedBy(), cohort.knownBy(), cohort.clock(), cohort.position(), threshold);
    }
}
