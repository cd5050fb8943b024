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
import org.clairevoie.query.contrast.comparison.TransitionsTold;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.disclosure.RoundedCounts;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;

/// Reads every journey twice in one pass over the graphs: counted, or those that changed one by one.
final class PopulationComparison {
    private final GraphRows graphs;
    private final Grids grids;
    private final RoundedCounts rounded;
    private final Clock clock;

    PopulationComparison(GraphRows graphs, Grids grids, RoundedCounts rounded, Clock clock) {
        this.graphs = graphs;
        this.grids = grids;
        this.rounded = rounded;
        this.clock = clock;
    }

    record SideRead(Grid.Id grid, Instant happenedBy, Instant knownBy) {
        static SideRead of(Side side) {
            return new SideRead(side.readings().grid().id(), side.happenedBy(), side.knownBy());
        }
    }

    /// @param position of the last event taken in
    /// @param disclosure how counts are told, and why
    /// @param changed where the journeys whose reading changed are listed
    record Answer(
            SideRead a, SideRead b, KnownClock clock, long position, RoundedCounts disclosure, TransitionsTold transitions, String changed) {}

    /// @param items journeys whose reading changed, in the order of their ids
    /// @param next what to ask for with `after`; with the dates printed here, since else more may be known meanwhile
    @JsonInclude
    record Changed(SideRead a, SideRead b, KnownClock clock, long position, List<Move> items, @Nullable String next) {}

    /// @param changed where the journeys whose reading changed are listed
    /// @throws org.springframework.web.ErrorResponseException 404 while nothing has been recorded
    Answer read(AskedComparison asked, String changed) {
        GraphRows.Taken taken = taken();
        Sides sides = asked.settled(grids, taken.recordedAt(), clock.instant());
        TransitionCount count = new TransitionCount();
        graphs.each(history -> count.add(sides.read(history)));
        return new Answer(
                SideRead.of(sides.a()), SideRead.of(sides.b()), sides.clock(), taken.position(), rounded,
                TransitionsTold.of(count.transitions(), rounded), changed);
    }

    /// @param after the journey that the page before ends with
    /// @throws org.springframework.web.ErrorResponseException 404 while nothing has been recorded
    Changed changed(AskedComparison asked, @Nullable UUID after, int limit) {
        GraphRows.Taken taken = taken();
        Sides sides = asked.settled(grids, taken.recordedAt(), clock.instant());
        List<Move> found = new ArrayList<>();
        graphs.each(history -> {
            if (found.size() <= limit && isBehind(history.events().getFirst().accompanimentId(), after)) {
                Move move = sides.read(history);
                if (move.isChange()) {
                    found.add(move);
                }
            }
        });
        boolean more = found.size() > limit;
        List<Move> page = more ? found.subList(0, limit) : found;
        return new Changed(
                SideRead.of(sides.a()), SideRead.of(sides.b()), sides.clock(), taken.position(), page,
                more ? page.getLast().accompanimentId().toString() : null);
    }

    private GraphRows.Taken taken() {
        GraphRows.Taken taken = graphs.taken();
        if (taken == null) {
            throw Question.unknown("nothing-recorded", "no event has been recorded yet");
        }
        return taken;
    }

    /// As PostgreSQL orders ids, and the cursor with it: byte by byte, which [UUID#compareTo] does not.
    static boolean isBehind(UUID id, @Nullable UUID after) {
        return after == null || id.toString().compareTo(after.toString()) > 0;
    }
}
