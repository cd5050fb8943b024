package org.clairevoie.query.contrast.latest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.clairevoie.query.contrast.kept.Bucket;
import org.clairevoie.query.contrast.kept.ShareRows;
import org.clairevoie.query.contrast.kept.ShareRows.Place;
import org.clairevoie.query.contrast.latest.KeptCounts.At;
import org.clairevoie.query.contrast.latest.KeptCounts.Sweep;
import org.clairevoie.query.contrast.latest.StandingRows.Reach;
import org.clairevoie.query.contrast.latest.StandingRows.Touched;
import org.clairevoie.query.contrast.population.Population;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;

/// Takes kept counts further along the log, a step at a time, each within a transaction of whoever asks.
final class Following {
    /// Journeys of one step.
    private static final int AT_ONCE = 500;
    /// Rows of graphs of one step, where all are read.
    private static final int ROWS_AT_ONCE = 1000;
    private static final int GRAPHS_AT_ONCE = 100;
    private final CountsRows kept;
    private final StandingRows standing;
    private final ShareRows shares;
    private final Supplier<Set<UUID>> restricted;
    private final long far;

    /// @param far so many events behind, and more than there are journeys, it is cheaper to read every journey once
    Following(CountsRows kept, StandingRows standing, ShareRows shares, Supplier<Set<UUID>> restricted, long far) {
        this.kept = kept;
        this.standing = standing;
        this.shares = shares;
        this.restricted = restricted;
        this.far = far;
    }

    /// @return null when there is nothing left to do
    @Nullable KeptCounts step(KeptCounts counts, Readings readings, Reach reach) {
        At at = counts.at();
        Sweep sweep = counts.sweep();
        if (isBeyond(at, reach) || (sweep != null && isBeyond(sweep.at(), reach))) {
            return put(counts.forgotten());
        }
        if (sweep != null) {
            return swept(counts, sweep, readings);
        }
        if (at == null || reach.position() - at.position() > Math.max(far, at.counts().journeys())) {
            At nobody = new At(reach.position(), reach.recordedAt(), Set.copyOf(restricted.get()), new Population(false));
            return put(counts.swept(nobody, Place.before(0)));
        }
        return followed(counts, at, readings, reach);
    }

    /// The graphs were thrown away, and are made anew: what was read of them is read again.
    private static boolean isBeyond(@Nullable At at, Reach reach) {
        return at != null && at.position() > reach.position();
    }

    /// Those that something was recorded of, those whose time has come, and those who came under restriction or from under it.
    private @Nullable KeptCounts followed(KeptCounts counts, At at, Readings readings, Reach reach) {
        Set<UUID> without = Set.copyOf(restricted.get());
        Touched touched = standing.touched(at.position(), reach, AT_ONCE);
        Set<UUID> moved = new HashSet<>(touched.journeys());
        moved.addAll(standing.due(counts.number(), touched.upTo().recordedAt()));
        without.stream().filter(each -> !at.without().contains(each)).forEach(moved::add);
        at.without().stream().filter(each -> !without.contains(each)).forEach(moved::add);
        if (moved.isEmpty()) {
            return null;
        }
        At then = new At(touched.upTo().position(), touched.upTo().recordedAt(), without, at.counts());
        List<UUID> all = List.copyOf(moved);
        for (int from = 0; from < all.size(); from += GRAPHS_AT_ONCE) {
            reread(counts, then, all.subList(from, Math.min(all.size(), from + GRAPHS_AT_ONCE)), readings);
        }
        return put(counts.at(then));
    }

    private void reread(KeptCounts counts, At then, List<UUID> journeys, Readings readings) {
        standing.standing(counts.number(), journeys).values().forEach(each -> each.removeFrom(then.counts()));
        List<JourneyHistory> histories = new ArrayList<>();
        standing.graphs(journeys, then.position(), histories::add);
        add(counts, then, histories, readings);
    }

    private KeptCounts swept(KeptCounts counts, Sweep sweep, Readings readings) {
        ShareRows.Some some = shares.next(sweep.after(), Bucket.COUNT, sweep.at().position(), ROWS_AT_ONCE);
        Place last = some.last();
        if (last == null) {
            return put(counts.at(sweep.at()));
        }
        add(counts, sweep.at(), some.journeys(), readings);
        return put(counts.swept(sweep.at(), last));
    }

    private void add(KeptCounts counts, At then, List<JourneyHistory> histories, Readings readings) {
        KnownClock clock = counts.asked().clock();
        Instant dated = then.dated();
        Map<UUID, Contribution> contributions = new HashMap<>();
        for (JourneyHistory history : histories) {
            UUID journey = history.events().getFirst().accompanimentId();
            Contribution contribution = then.without().contains(journey) ? Contribution.NONE : Contribution.of(history, readings, dated, clock);
            contribution.addTo(then.counts());
            contributions.put(journey, contribution);
        }
        standing.put(counts.number(), contributions);
    }

    private KeptCounts put(KeptCounts counts) {
        kept.put(counts);
        return counts;
    }
}
