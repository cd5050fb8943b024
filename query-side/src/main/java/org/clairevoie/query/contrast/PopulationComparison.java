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
import org.clairevoie.query.contrast.latest.LatestReadings;
import org.clairevoie.query.disclosure.RoundedCounts;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;

/// Reads every journey twice: on the latest dates from what is kept under either grid, on others in one pass over the graphs. Counted, or
/// those that changed one by one.
final class PopulationComparison {
    private final GraphRows graphs;
    private final LatestReadings latest;
    private final Grids grids;
    private final RoundedCounts rounded;
    private final Clock clock;

    PopulationComparison(GraphRows graphs, LatestReadings latest, Grids grids, RoundedCounts rounded, Clock clock) {
        this.graphs = graphs;
        this.latest = latest;
        this.grids = grids;
        this.rounded = rounded;
        this.clock = clock;
    }

    record SideRead(Grid.Id grid, Instant happenedBy, Instant knownBy) {
        static SideRead of(Side side) {
            return new SideRead(side.readings().grid().id(), side.happenedBy(), side.knownBy());
        }
    }

    /// @param position of the last event that is in it
    /// @param eventsBehind events recorded since, on the latest dates, which are not in it yet
    /// @param disclosure how counts are told, and why
    /// @param changed where the journeys whose reading changed are listed
    record Answer(
            SideRead a, SideRead b, KnownClock clock, long position, long eventsBehind, RoundedCounts disclosure, TransitionsTold transitions,
            String changed) {}

    /// @param items journeys whose reading changed, in the order of their ids
    /// @param next what to ask for with `after`; with the dates printed here, since else more may be known meanwhile
    @JsonInclude
    record Changed(SideRead a, SideRead b, KnownClock clock, long position, long eventsBehind, List<Move> items, @Nullable String next) {}

    /// @param changed where the journeys whose reading changed are listed
    /// @throws org.springframework.web.ErrorResponseException 404 while nothing has been recorded
    Answer read(AskedComparison asked, String changed) {
        GraphRows.Taken taken = taken();
        Sides sides = asked.settled(grids, taken.recordedAt(), clock.instant());
        LatestReadings.Latest<TransitionCount> kept = asked.isNow() ? latest.moves(sides.a().readings(), sides.b().readings(), sides.clock()) : null;
        if (kept != null) {
            Sides now = on(kept.dated(), sides);
            return new Answer(
                    SideRead.of(now.a()), SideRead.of(now.b()), now.clock(), kept.position(), kept.eventsBehind(), rounded,
                    TransitionsTold.of(kept.found().transitions(), rounded), changed);
        }
        TransitionCount count = new TransitionCount();
        graphs.each(history -> count.add(sides.read(history)));
        return new Answer(
                SideRead.of(sides.a()), SideRead.of(sides.b()), sides.clock(), taken.position(), 0, rounded,
                TransitionsTold.of(count.transitions(), rounded), changed);
    }

    /// @param after the journey that the page before ends with
    /// @throws org.springframework.web.ErrorResponseException 404 while nothing has been recorded
    Changed changed(AskedComparison asked, @Nullable UUID after, int limit) {
        GraphRows.Taken taken = taken();
        Sides sides = asked.settled(grids, taken.recordedAt(), clock.instant());
        LatestReadings.Latest<List<Move>> kept = asked.isNow()
                ? latest.changed(sides.a().readings(), sides.b().readings(), sides.clock(), after, limit + 1) : null;
        if (kept != null) {
            return changed(on(kept.dated(), sides), kept.position(), kept.eventsBehind(), kept.found(), limit);
        }
        List<Move> found = new ArrayList<>();
        graphs.behind(after, () -> found.size() > limit, history -> {
            Move move = sides.read(history);
            if (move.isChange()) {
                found.add(move);
            }
        });
        return changed(sides, taken.position(), 0, found, limit);
    }

    private static Changed changed(Sides sides, long position, long eventsBehind, List<Move> found, int limit) {
        boolean more = found.size() > limit;
        List<Move> page = more ? found.subList(0, limit) : found;
        return new Changed(
                SideRead.of(sides.a()), SideRead.of(sides.b()), sides.clock(), position, eventsBehind, page,
                more ? page.getLast().accompanimentId().toString() : null);
    }

    private static Sides on(Instant date, Sides sides) {
        return new Sides(new Side(sides.a().readings(), date, date), new Side(sides.b().readings(), date, date), sides.clock());
    }

    private GraphRows.Taken taken() {
        GraphRows.Taken taken = graphs.taken();
        if (taken == null) {
            throw Question.unknown("nothing-recorded", "no event has been recorded yet");
        }
        return taken;
    }
}
