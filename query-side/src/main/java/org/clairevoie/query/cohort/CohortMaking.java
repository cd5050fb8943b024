package org.clairevoie.query.cohort;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.GraphRows;
import org.clairevoie.query.disclosure.Combinations;
import org.clairevoie.query.disclosure.Threshold;
import org.clairevoie.query.history.JourneyHistory;

/// Chooses the journeys of a cohort and freezes them. A cohort that would tell of too few journeys, by itself or together
/// with those made before, is refused, and nothing of it is kept.
final class CohortMaking {
    private static final String NOT_DISCLOSABLE = "cohort-not-disclosable";
    private final CohortRows cohorts;
    private final GraphRows graphs;
    private final Threshold threshold;
    private final int most;
    private final Clock clock;

    CohortMaking(CohortRows cohorts, GraphRows graphs, Threshold threshold, int most, Clock clock) {
        this.cohorts = cohorts;
        this.graphs = graphs;
        this.threshold = threshold;
        this.most = most;
        this.clock = clock;
    }

    /// @throws org.springframework.web.ErrorResponseException 422 when it may not be made
    Cohort make(CohortAsked asked) {
        GraphRows.Taken taken = graphs.taken();
        if (taken == null) {
            throw Question.refused(NOT_DISCLOSABLE, why());
        }
        if (cohorts.count() >= most) {
            throw Question.refused("too-many-cohorts", "there are " + most + " cohorts, the most there may be");
        }
        AsOf dates = asked.asOf().settled(taken.recordedAt());
        Instant happenedBy = Objects.requireNonNull(dates.happenedBy()).truncatedTo(ChronoUnit.MICROS);
        Instant knownBy = Objects.requireNonNull(dates.knownBy()).truncatedTo(ChronoUnit.MICROS);
        List<UUID> members = new ArrayList<>();
        graphs.each(history -> {
            JourneyHistory frozen = CohortReader.upTo(taken.position(), history);
            if (frozen != null && asked.definition().holds(frozen.asOf(happenedBy, knownBy, dates.clock()))) {
                members.add(frozen.events().getFirst().accompanimentId());
            }
        });
        Cohort cohort = new Cohort(
                UuidCreator.getTimeOrderedEpoch(), asked.name(), asked.definition(), happenedBy, knownBy, dates.clock(), taken.position(),
                members.size(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (members.isEmpty() || !cohorts.add(cohort, members, parts -> Combinations.areSafe(parts, threshold))) {
            throw Question.refused(NOT_DISCLOSABLE, why());
        }
        return cohort;
    }

    /// The same for nobody, for too few and for too few between this cohort and others: which it was would tell.
    private String why() {
        return "the cohort, or what it and the cohorts made before say together, would tell of fewer than " + threshold.value()
                + " journeys. Widen it, or ask one of those there are (GET /cohorts)";
    }
}
