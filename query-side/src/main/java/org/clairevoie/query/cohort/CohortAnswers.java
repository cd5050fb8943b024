package org.clairevoie.query.cohort;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.query.cohort.told.CohortReading;
import org.clairevoie.query.cohort.told.ContrastTold;
import org.clairevoie.query.cohort.told.CurvesRead;
import org.clairevoie.query.cohort.told.CurvesTold;
import org.clairevoie.query.cohort.told.Frame;
import org.clairevoie.query.cohort.told.Members;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.disclosure.Threshold;
import org.clairevoie.query.outcome.Classing;
import org.clairevoie.query.outcome.Landmark;
import org.clairevoie.query.outcome.OutcomeGroup;
import org.clairevoie.query.outcome.OutcomeGroups;
import org.jspecify.annotations.Nullable;

/// What is asked of cohorts. An answer is told beside those of the cohorts made before, which are nested with it: where the
/// difference would tell of too few, the later one gives way. A cohort never changes, so that what was read of it is kept.
final class CohortAnswers {
    private static final int MOST_KEPT = 200;
    private final CohortRows cohorts;
    private final CohortReader reader;
    private final Threshold threshold;
    private final OutcomeGroups groups = OutcomeGroups.builtIn();
    private final Cache<ReadingKey, CohortReading> readings = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final Cache<CurvesKey, CurvesRead> curves = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    CohortAnswers(CohortRows cohorts, CohortReader reader, Threshold threshold) {
        this.cohorts = cohorts;
        this.reader = reader;
        this.threshold = threshold;
    }

    private record ReadingKey(UUID cohort, Grid.Id grid) {}

    private record CurvesKey(UUID cohort, Grid.Id grid, Class<?> classing, @Nullable Landmark landmark) {}

    ContrastTold contrast(UUID id, Readings grid) {
        Cohort cohort = reader.named(id);
        List<CohortReading> earlier = cohorts.madeBeforeAndNested(id).stream().map(before -> reading(before, grid)).toList();
        return ContrastTold.of(frame(cohort, grid), reading(cohort, grid), earlier);
    }

    CurvesTold curves(UUID id, Readings grid, Classing classing, Set<OutcomeGroup> asked) {
        Cohort cohort = reader.named(id);
        List<CurvesRead> earlier = cohorts.madeBeforeAndNested(id).stream().map(before -> curves(before, grid, classing)).toList();
        return CurvesTold.of(frame(cohort, grid), new CurvesTold.Question(classing, groups, asked), curves(cohort, grid, classing), earlier);
    }

    private Frame frame(Cohort cohort, Readings grid) {
        return new Frame(
                cohort.id(), grid.grid().id(), cohort.happenedBy(), cohort.knownBy(), cohort.clock(), cohort.position(), threshold);
    }

    private Members members(Cohort cohort) {
        return consumer -> reader.each(cohort, consumer);
    }

    private CohortReading reading(Cohort cohort, Readings grid) {
        return readings.get(new ReadingKey(cohort.id(), grid.grid().id()), _ -> CohortReading.of(members(cohort), grid));
    }

    private CurvesRead curves(Cohort cohort, Readings grid, Classing classing) {
        Landmark landmark = classing instanceof Classing.AtLandmark at ? at.landmark() : null;
        return curves.get(
                new CurvesKey(cohort.id(), grid.grid().id(), classing.getClass(), landmark), _ -> CurvesRead.of(members(cohort), classing, groups));
    }
}
