package org.clairevoie.query.contrast.latest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.latest.KeptCounts.Asked;
import org.clairevoie.query.contrast.latest.StandingRows.Reach;
import org.clairevoie.query.contrast.reading.Readings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what is asked for up with the log, in the background, for a set share of its time at most. Whoever asks finds little left to do.
public final class Attending {
    private static final Logger LOG = LoggerFactory.getLogger(Attending.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private final CountsRows kept;
    private final StandingRows standing;
    private final Following following;
    private final Function<Grid.Id, @Nullable Readings> grids;
    private final double share;
    private final int most;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("latest-readings").unstarted(this::run);

    /// @param share of its time that the thread works at most, above 0 and up to 1
    /// @param most grids and clocks that are kept, those asked for last
    Attending(CountsRows kept, StandingRows standing, Following following, Function<Grid.Id, @Nullable Readings> grids, double share, int most) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("clairevoie.latest.share is above 0 and at most 1, not " + share);
        }
        if (most < 1) {
            throw new IllegalArgumentException("clairevoie.latest.most is 1 at least, not " + most);
        }
        this.kept = kept;
        this.standing = standing;
        this.following = following;
        this.grids = grids;
        this.share = share;
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

    public void start() {
        thread.start();
    }

    public void stop() {
        stopped.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration rest = BETWEEN_LOOKS;
        while (!stoppedWithin(rest)) {
            long start = System.nanoTime();
            try {
                boolean more = step();
                Duration worked = Duration.ofNanos(System.nanoTime() - start);
                rest = more ? Duration.ofNanos((long) (worked.toNanos() * (1 / share - 1))) : BETWEEN_LOOKS;
            } catch (RuntimeException failed) {
                LOG.warn("the population could not be read further; the next try is in a moment: {}", failed.toString());
                rest = BETWEEN_LOOKS.multipliedBy(4);
            }
        }
    }

    private boolean stoppedWithin(Duration time) {
        try {
            return stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
