package org.clairevoie.query.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.history.JourneyHistory;

/// Journeys' histories out of the log. Those that are touched again and again are kept, bounded by their events, and only
/// what came since is read.
public final class JourneyLog {
    private static final int MOST_EVENTS_KEPT = 50_000;
    private final LogReader log;
    private final Cache<UUID, List<RecordedEvent>> kept =
            Caffeine.newBuilder().maximumWeight(MOST_EVENTS_KEPT).weigher((UUID _, List<RecordedEvent> events) -> events.size()).build();

    public JourneyLog(LogReader log) {
        this.log = log;
    }

    /// The history as a view at this position must know it: nothing of what came later.
    ///
    /// @throws IllegalArgumentException when the journey has no event up to there
    public JourneyHistory upTo(UUID accompanimentId, long position) {
        List<RecordedEvent> events = kept.getIfPresent(accompanimentId);
        if (events == null) {
            events = log.accompaniment(accompanimentId, 0);
            kept.put(accompanimentId, events);
        } else if (events.isEmpty() || events.getLast().position() < position) {
            List<RecordedEvent> all = new ArrayList<>(events);
            all.addAll(log.accompaniment(accompanimentId, events.size()));
            events = all;
            kept.put(accompanimentId, events);
        }
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
            if (!whole || first != (known == null ? 0 : known.size())) {
                return known;
            }
            List<RecordedEvent> all = new ArrayList<>(first + handed.size());
            all.addAll(known == null ? List.of() : known);
            all.addAll(handed);
            return all;
        });
    }

    /// Everything recorded so far; empty when there is no such journey.
    public List<RecordedEvent> all(UUID accompanimentId) {
        List<RecordedEvent> events = Objects.requireNonNullElse(kept.getIfPresent(accompanimentId), List.of());
        List<RecordedEvent> since = log.accompaniment(accompanimentId, events.size());
        if (since.isEmpty()) {
            return events;
        }
        List<RecordedEvent> all = new ArrayList<>(events);
        all.addAll(since);
        kept.put(accompanimentId, all);
        return all;
    }

    /// The same, each event as it stands in the log at this moment: for who does not believe that nobody changed it.
    public List<RecordedEvent> asItStands(UUID accompanimentId) {
        return log.accompaniment(accompanimentId, 0);
    }
}
