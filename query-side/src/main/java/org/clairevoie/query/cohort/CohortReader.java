package org.clairevoie.query.cohort;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.GraphRows;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.jspecify.annotations.Nullable;

/// Reads the journeys of a cohort, as they were known up to its position.
public final class CohortReader {
    private final CohortRows cohorts;
    private final GraphRows graphs;

    CohortReader(CohortRows cohorts, GraphRows graphs) {
        this.cohorts = cohorts;
        this.graphs = graphs;
    }

    /// @throws org.springframework.web.ErrorResponseException 404 when there is no such cohort
    public Cohort named(UUID id) {
        Cohort cohort = cohorts.find(id);
        if (cohort == null) {
            throw Question.unknown("unknown-cohort", "no cohort has the id " + id);
        }
        return cohort;
    }

    /// Null when there is no such cohort.
    public @Nullable Cohort find(UUID id) {
        return cohorts.find(id);
    }

    /// The accompaniments that were chosen, in the order of their ids.
    public List<UUID> members(Cohort cohort) {
        return cohorts.members(cohort.id());
    }

    /// Each journey, and the same on the cohort's dates; in the order of their ids.
    ///
    /// @throws org.springframework.web.ErrorResponseException 503 while the view they are read from is being rebuilt
    public void each(Cohort cohort, BiConsumer<JourneyHistory, JourneyAsOf> consumer) {
        List<UUID> members = cohorts.members(cohort.id());
        AtomicLong read = new AtomicLong();
        graphs.among(members, history -> {
            JourneyHistory frozen = upTo(cohort.position(), history);
            if (frozen != null) {
                read.incrementAndGet();
                consumer.accept(frozen, frozen.asOf(cohort.happenedBy(), cohort.knownBy(), cohort.clock()));
            }
        });
        GraphRows.Taken taken = graphs.taken();
        if (taken == null || taken.position() < cohort.position() || read.get() != members.size()) {
            throw Question.notYet("view-behind", "the contrast view has not reached the position of the cohort; ask again when it has");
        }
    }

    /// What the log held at a position; null when the journey came later.
    static @Nullable JourneyHistory upTo(long position, JourneyHistory history) {
        int held = history.events().size();
        while (held > 0 && history.events().get(held - 1).position() > position) {
            held--;
        }
        return held == 0 ? null : history.first(held);
    }
}
