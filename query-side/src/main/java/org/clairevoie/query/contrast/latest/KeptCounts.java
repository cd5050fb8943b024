package org.clairevoie.query.contrast.latest;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.kept.ShareRows.Place;
import org.clairevoie.query.contrast.population.Population;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;

/// The population under one grid by one clock, as it is kept.
///
/// @param at null before all journeys have been read for the first time
/// @param sweep null when none is under way
record KeptCounts(int number, Asked asked, @Nullable At at, @Nullable Sweep sweep) {
    record Asked(Grid.Id grid, KnownClock clock) {}

    /// Equal to reading every journey anew from the log up to a position, on its date.
    ///
    /// @param without journeys that are not evaluated
    record At(long position, Instant dated, Set<UUID> without, Population counts) {}

    /// Every journey is being read for a position, in the order of their places.
    ///
    /// @param after the last one read
    record Sweep(At at, Place after) {}

    KeptCounts at(At then) {
        return new KeptCounts(number, asked, then, null);
    }

    KeptCounts swept(At then, Place after) {
        return new KeptCounts(number, asked, at, new Sweep(then, after));
    }

    KeptCounts forgotten() {
        return new KeptCounts(number, asked, null, null);
    }
}
