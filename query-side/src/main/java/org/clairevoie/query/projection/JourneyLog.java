package org.clairevoie.query.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.protection.EventWeight;
import org.clairevoie.query.history.JourneyHistory;

/// Journeys' histories out of the log. Those that are touched again and again are kept, bounded by what they weigh, and only
/// what came since is read.
public final class JourneyLog {
    /// Of 50,000 events as most are.
    private static final long MOST_BYTES_KEPT = 60_000_000;
    private final LogReader log;
    private final Cache<UUID, Kept> kept;

    /// From the opening on, without a gap.
    private record Kept(List<RecordedEvent> events, int bytes) {
        static final Kept NOTHING = new Kept(List.of(), 0);

        Kept and(List<RecordedEvent> more) {
            if (more.isEmpty()) {
                return this;
            }
            List<RecordedEvent> all = new ArrayList<>(events.size() + more.size());
            all.addAll(events);
            all.addAll(more);
            long weight = bytes + more.stream().mapToLong(event -> EventWeight.of(event.told())).sum();
            return new Kept(all, (int) Math.min(weight, Integer.MAX_VALUE));
        }
    }

    public JourneyLog(LogReader log) {
        this(log, MOST_BYTES_KEPT);
    }

    JourneyLog(LogReader log, long mostBytes) {
        this.log = log;
        this.kept = Caffeine.newBuilder().maximumWeight(mostBytes).weigher((UUID _, Kept journey) -> journey.bytes).build();
    }

    /// The history as a view at this position must know it: nothing of what came later.
    ///
    /// @throws IllegalArgumentException when the journey has no event up to there
    public JourneyHistory upTo(UUID accompanimentId, long position) {
        Kept known = known(accompanimentId);
        List<RecordedEvent> events = known.events.isEmpty() || known.events.getLast().position() < position
                ? withWhatCameSince(accompanimentId, known)
                : known.events;
        return JourneyHistory.of(events.getLast().position() <= position
                ? events
                : events.stream().filter(event -> event.position() <= position).toList());
    }

    /// Keeps what a view is just handed, where it begins the journey or goes on from what is kept: it need not be read then.
    ///
    /// @param handed events of one journey, in sequence
    public void keep(UUID accompanimentId, List<RecordedEvent> handed) {
        int first = handed.getFirst().sequence();
        boolean whole = handed.getLast().sequence() == first + handed.size() - 1;
        kept.asMap().compute(accompanimentId, (_, known) -> {
            Kept before = Objects.requireNonNullElse(known, Kept.NOTHING);
            return whole && first == before.events.size() ? before.and(handed) : known;
        });
    }

    /// Everything recorded so far; empty when there is no such journey.
    public List<RecordedEvent> all(UUID accompanimentId) {
        return withWhatCameSince(accompanimentId, known(accompanimentId));
    }

    private Kept known(UUID accompanimentId) {
        return Objects.requireNonNullElse(kept.getIfPresent(accompanimentId), Kept.NOTHING);
    }

    private List<RecordedEvent> withWhatCameSince(UUID accompanimentId, Kept known) {
        Kept now = known.and(log.accompaniment(accompanimentId, known.events.size()));
        if (now.events.size() > known.events.size()) {
            kept.put(accompanimentId, now);
        }
        return now.events;
    }

    /// The same, each event as it stands in the log at this moment: for who does not believe that nobody changed it.
    public List<RecordedEvent> asItStands(UUID accompanimentId) {
        return log.accompaniment(accompanimentId, 0);
    }
}
