package org.clairevoie.query.contrast.latest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clairevoie.query.contrast.comparison.Move;
import org.clairevoie.query.contrast.comparison.TransitionCount;
import org.clairevoie.query.contrast.latest.KeptCounts.Asked;
import org.clairevoie.query.contrast.latest.KeptCounts.At;
import org.clairevoie.query.contrast.latest.StandingRows.Reach;
import org.clairevoie.query.contrast.population.PopulationReading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;

/// The population on the latest dates, without reading it: it is read once, and from then on those journeys alone that something is
/// recorded of, or that the passing of time may have changed. What is told is exact at the position it names.
public final class LatestReadings {
    /// Who asks waits for so many steps at most.
    private static final int STEPS_FOR_WHO_ASKS = 2;
    private final CountsRows kept;
    private final StandingRows standing;
    private final Following following;
    private final Supplier<Set<UUID>> restricted;
    private final Clock time;

    LatestReadings(CountsRows kept, StandingRows standing, Following following, Supplier<Set<UUID>> restricted, Clock time) {
        this.kept = kept;
        this.standing = standing;
        this.following = following;
        this.restricted = restricted;
        this.time = time;
    }

    /// @param position up to which everything is in it
    /// @param dated when that was recorded: both dates it is read on
    /// @param eventsBehind events recorded since, which are not in it yet
    public record Latest<T>(T found, long position, Instant dated, long eventsBehind) {}

    /// @return null while nothing is kept that could be told
    public @Nullable Latest<PopulationReading> population(Readings readings, KnownClock clock) {
        return told(List.of(readings), clock, all -> at(all.getFirst()).counts().reading());
    }

    /// Those that are open, in the order of their ids.
    ///
    /// @return null while nothing is kept that could be told
    public @Nullable Latest<List<Placed>> placed(Readings readings, KnownClock clock, @Nullable UUID after, int limit) {
        return told(List.of(readings), clock, all -> isMoving(all) ? null : standing.page(all.getFirst().number(), after, limit));
    }

    /// @return null while nothing is kept that could be told
    public @Nullable Latest<TransitionCount> moves(Readings a, Readings b, KnownClock clock) {
        return told(List.of(a, b), clock, all -> {
            TransitionCount count = new TransitionCount();
            standing.moves(all.getFirst().number(), all.getLast().number(), count::add);
            return isMoving(all) ? null : count;
        });
    }

    /// Those that read otherwise under the one than under the other, in the order of their ids.
    ///
    /// @return null while nothing is kept that could be told
    public @Nullable Latest<List<Move>> changed(Readings a, Readings b, KnownClock clock, @Nullable UUID after, int limit) {
        return told(List.of(a, b), clock, all -> isMoving(all) ? null : standing.changed(all.getFirst().number(), all.getLast().number(), after, limit));
    }

    private <T> @Nullable Latest<T> told(List<Readings> which, KnownClock clock, Function<List<KeptCounts>, @Nullable T> found) {
        List<Asked> asked = which.stream().map(readings -> new Asked(readings.grid().id(), clock)).toList();
        asked.forEach(each -> kept.ask(each, time.instant()));
        return kept.alone(asked, true, rows -> {
            Reach reach = standing.reach();
            if (reach == null) {
                return null;
            }
            List<KeptCounts> all = new ArrayList<>();
            for (KeptCounts row : rows) {
                int place = asked.indexOf(row.asked());
                all.add(brought(row, which.get(place), reach));
            }
            if (!mayBeTold(all)) {
                return null;
            }
            T told = found.apply(asked.stream().map(each -> of(each, all)).toList());
            At at = at(all.getFirst());
            return told == null ? null : new Latest<>(told, at.position(), at.dated(), reach.position() - at.position());
        });
    }

    private KeptCounts brought(KeptCounts row, Readings readings, Reach reach) {
        KeptCounts now = row;
        for (int step = 0; step < STEPS_FOR_WHO_ASKS && now.at() != null && now.sweep() == null; step++) {
            KeptCounts next = following.step(now, readings, reach);
            if (next == null) {
                return now;
            }
            now = next;
        }
        return now;
    }

    /// All at one position, and without those who are restricted at this moment.
    private boolean mayBeTold(List<KeptCounts> all) {
        At first = all.getFirst().at();
        return first != null && all.stream().allMatch(each -> each.at() != null && at(each).position() == first.position()
                && at(each).without().equals(first.without())) && first.without().equals(restricted.get());
    }

    /// While all are read anew, single ones stand at two positions.
    private static boolean isMoving(List<KeptCounts> all) {
        return all.stream().anyMatch(each -> each.sweep() != null);
    }

    private static KeptCounts of(Asked asked, List<KeptCounts> all) {
        return all.stream().filter(each -> each.asked().equals(asked)).findFirst().orElseThrow();
    }

    private static At at(KeptCounts counts) {
        return Objects.requireNonNull(counts.at());
    }
}
