package org.clairevoie.query.history;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.events.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// All that was ever recorded of one journey, in sequence: immutable, so that one history answers for every date.
public final class JourneyHistory {
    private static final Duration LONG_AFTER = Duration.ofDays(14);

    private final List<RecordedEvent> events;
    private final Map<UUID, Integer> sequence;

    private JourneyHistory(List<RecordedEvent> events, Map<UUID, Integer> sequence) {
        this.events = events;
        this.sequence = sequence;
    }

    /// @param events of one accompaniment, at least one, in sequence
    public static JourneyHistory of(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a history has at least one event");
        }
        Map<UUID, Integer> sequence = HashMap.newHashMap(events.size());
        RecordedEvent before = events.getFirst();
        for (RecordedEvent event : events) {
            boolean follows = sequence.isEmpty() || event.sequence() > before.sequence();
            if (!follows || !event.accompanimentId().equals(before.accompanimentId())) {
                throw new IllegalArgumentException("not the next event of one accompaniment: " + event.eventId());
            }
            sequence.put(event.eventId(), sequence.size());
            before = event;
        }
        return new JourneyHistory(List.copyOf(events), sequence);
    }

    public JourneyHistory followedBy(List<RecordedEvent> more) {
        List<RecordedEvent> all = new ArrayList<>(events);
        all.addAll(more);
        return of(all);
    }

    /// @param happenedBy null for the same date as known
    /// @param knownBy null for the known time of the last event, never the wall clock
    public JourneyAsOf asOf(@Nullable Instant happenedBy, @Nullable Instant knownBy, KnownClock clock) {
        Instant known = knownBy == null ? lastKnown(clock) : knownBy;
        Instant happened = happenedBy == null ? known : happenedBy;
        return new Fold(Versions.knownBy(known, clock, this), known, clock, this).view(happened);
    }

    /// Its first events, in sequence: shared, not copied, so that a replay may ask for every step.
    public JourneyHistory first(int count) {
        return new JourneyHistory(events.subList(0, count), sequence);
    }

    public List<RecordedEvent> events() {
        return events;
    }

    /// Whether most of it was recorded more than two weeks after it was entered (or happened, where that is not said):
    /// the log's clock then knows nothing of who knew what when.
    public boolean recordedInBulk() {
        long late = events.stream().filter(JourneyHistory::recordedLate).count();
        return late * 2 > events.size();
    }

    /// The rank of an event in this history, -1 when it is not part of it.
    int rank(@Nullable UUID eventId) {
        Integer rank = eventId == null ? null : sequence.get(eventId);
        return rank == null || rank >= events.size() ? -1 : rank;
    }

    /// When the last thing known of it came to be known.
    public Instant lastKnown(KnownClock clock) {
        Instant last = clock.knownAt(events.getLast());
        for (RecordedEvent event : events) {
            Instant known = clock.knownAt(event);
            last = known.isAfter(last) ? known : last;
        }
        return last;
    }

    private static boolean recordedLate(RecordedEvent event) {
        OffsetDateTime entered = event.told().enteredAt();
        OffsetDateTime claimed = entered == null ? event.told().occurredAt() : entered;
        return event.recordedAt().isAfter(claimed.toInstant().plus(LONG_AFTER));
    }
}
