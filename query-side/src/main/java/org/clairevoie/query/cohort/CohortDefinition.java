package org.clairevoie.query.cohort;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.AccompanimentOpened.EntryMode;
import org.clairevoie.events.AccompanimentOpened.Orientation;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.Standing;
import org.jspecify.annotations.Nullable;

/// Which journeys a cohort is made of, by what their opening tells. An empty set asks for nothing.
///
/// @param openedFrom and `openedBefore` bound the opening, the first inclusive; null for no bound
/// @param territory INSEE codes of communes, or the two or three characters of a département
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CohortDefinition(
        @Nullable Instant openedFrom, @Nullable Instant openedBefore, Set<Scheme> scheme, Set<Orientation> orientation,
        Set<String> territory, Set<EntryMode> entryMode) {
    /// In one order, so that a definition always reads the same.
    public CohortDefinition {
        scheme = Collections.unmodifiableSet(new TreeSet<>(scheme));
        orientation = Collections.unmodifiableSet(new TreeSet<>(orientation));
        territory = Collections.unmodifiableSet(new TreeSet<>(territory));
        entryMode = Collections.unmodifiableSet(new TreeSet<>(entryMode));
    }

    /// Whether the journey belongs to it, as it was known on the date it was read on.
    boolean holds(JourneyAsOf journey) {
        for (Standing standing : journey.events()) {
            if (standing.event() instanceof AccompanimentOpened opened) {
                return isWithin(standing.happenedAt()) && holds(opened);
            }
        }
        return false;
    }

    private boolean isWithin(Instant opening) {
        return (openedFrom == null || !opening.isBefore(openedFrom)) && (openedBefore == null || opening.isBefore(openedBefore));
    }

    private boolean holds(AccompanimentOpened opened) {
        return isAmong(opened.scheme(), scheme) && isAmong(opened.orientation(), orientation) && isAmong(opened.entryMode(), entryMode)
                && (territory.isEmpty() || territory.stream().anyMatch(opened.territory()::startsWith));
    }

    private static <T> boolean isAmong(T value, Set<T> asked) {
        return asked.isEmpty() || asked.contains(value);
    }
}
