package org.clairevoie.query.contrast.latest;

import java.util.List;
import java.util.function.Function;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.latest.KeptCounts.Asked;
import org.clairevoie.query.contrast.latest.StandingRows.Reach;
import org.clairevoie.query.contrast.reading.Readings;
import org.jspecify.annotations.Nullable;

/// Keeps what is asked for up with the log, in the background. Whoever asks finds little left to do.
final class Attending {
    private final CountsRows kept;
    private final StandingRows standing;
    private final Following following;
    private final Function<Grid.Id, @Nullable Readings> grids;
    private final int most;

    /// @param most grids and clocks that are kept, those asked for last
    Attending(CountsRows kept, StandingRows standing, Following following, Function<Grid.Id, @Nullable Readings> grids, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("clairevoie.latest.most is 1 at least, not " + most);
        }
        this.kept = kept;
        this.standing = standing;
        this.following = following;
        this.grids = grids;
        this.most = most;
    }

    /// One step of each.
    ///
    /// @return whether there is more to do
    boolean step() {
        kept.keep(most);
        boolean more = false;
        for (Asked asked : kept.all()) {
            Readings readings = grids.apply(asked.grid());
            if (readings != null) {
                more |= Boolean.TRUE.equals(kept.alone(List.of(asked), false, rows -> {
                    Reach reach = standing.reach();
                    return reach != null && following.step(rows.getFirst(), readings, reach) != null;
                }));
            }
        }
        return more;
    }
}
