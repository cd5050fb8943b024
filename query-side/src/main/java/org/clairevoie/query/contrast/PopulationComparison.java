package org.clairevoie.query.contrast;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.comparison.Move;
import org.clairevoie.query.contrast.comparison.Side;
import org.clairevoie.query.contrast.comparison.Sides;
import org.clairevoie.query.contrast.comparison.TransitionCount;
import org.clairevoie.query.contrast.comparison.Transitions;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;

/// Reads every journey twice in one pass over the graphs.
final class PopulationComparison {
    private final GraphRows graphs;
    private final Grids grids;
    private final Clock clock;

    PopulationComparison(GraphRows graphs, Grids grids, Clock clock) {
        this.graphs = graphs;
        this.grids = grids;
        this.clock = clock;
    }

    record SideRead(Grid.Id grid, Instant happenedBy, Instant knownBy) {
        static SideRead of(Side side) {
            return new SideRead(side.readings().grid().id(), side.happenedBy(), side.knownBy());
        }
    }

    /// @param position of the last event taken in
    /// @param items journeys whose reading changed, in the order of their ids
    /// @param next what to ask for with `after`; with the dates printed here, since else more may be known meanwhile
    @JsonInclude
    record Answer(
            SideRead a, SideRead b, KnownClock clock, long position, Transitions transitions, List<Move> items, @Nullable String next) {}

    /// @param after the journey that the page before ends with
    /// @throws org.springframework.web.ErrorResponseException 404 while nothing has been recorded
    Answer read(AskedComparison asked, @Nullable UUID after, int limit) {
        GraphRows.Taken taken = graphs.taken();
        if (taken == null) {
            throw Question.unknown("nothing-recorded", "no event has been recorded yet");
        }
        Sides sides = asked.settled(grids, taken.recordedAt(), clock.instant());
        TransitionCount count = new TransitionCount();
        List<Move> changed = new ArrayList<>();
        graphs.each(history -> {
            Move move = sides.read(history);
            count.add(move);
            if (move.isChange() && changed.size() <= limit && isBehind(move.accompanimentId(), after)) {
                changed.add(move);
            }
        });
        boolean more = changed.size() > limit;
        List<Move> page = more ? changed.subList(0, limit) : changed;
        return new Answer(
                SideRead.of(sides.a()), SideRead.of(sides.b()), sides.clock(), taken.position(), count.transitions(), page,
                more ? page.getLast().accompanimentId().toString() : null);
    }

    /// As PostgreSQL orders ids, and the cursor with it: byte by byte, which [UUID#compareTo] does not.
    private static boolean isBehind(UUID id, @Nullable UUID after) {
        return after == null || id.toString().compareTo(after.toString()) > 0;
    }
}
