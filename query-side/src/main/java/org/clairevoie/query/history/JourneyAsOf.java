package org.clairevoie.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// A journey on two dates: what had happened by the one, as it was known by the other.
///
/// @param position the log position of the last event known
/// @param events what stands, in happened order, then by position; the acts about the record are not among them
/// @param links between standing events, those that do not count because of their order included
/// @param retracted what was told and taken back, in happened order
/// @param recordActs links asserted or withdrawn, corrections, retractions and contestations known, in sequence
public record JourneyAsOf(
        UUID accompanimentId,
        Instant happenedBy,
        Instant knownBy,
        KnownClock clock,
        long position,
        List<Standing> events,
        List<StandingLink> links,
        List<Standing> retracted,
        List<RecordedEvent> recordActs) {

    /// The same knowledge at an earlier happened date: weeks and steps are read from one view.
    public JourneyAsOf until(Instant earlier) {
        return first(countBy(earlier), earlier);
    }

    /// How many of the events had happened by then.
    public int countBy(Instant date) {
        int before = 0;
        int behind = events.size();
        while (before < behind) {
            int middle = (before + behind) >>> 1;
            if (events.get(middle).happenedAt().isAfter(date)) {
                behind = middle;
            } else {
                before = middle + 1;
            }
        }
        return before;
    }

    /// The first events in happened order, read on the given date.
    public JourneyAsOf first(int count, Instant happenedBy) {
        List<Standing> takenBack = retracted.stream().filter(event -> !event.happenedAt().isAfter(happenedBy)).toList();
        return new JourneyAsOf(
                accompanimentId, happenedBy, knownBy, clock, position, events.subList(0, count), linksAmong(count), takenBack, recordActs);
    }

    private List<StandingLink> linksAmong(int count) {
        if (count == events.size()) {
            return links;
        }
        List<StandingLink> among = new ArrayList<>(links.size());
        for (StandingLink link : links) {
            if (link.effect().place() < count && link.cause().place() < count) {
                among.add(link);
            }
        }
        return among;
    }

    /// Null where the opening was not yet known, or had not happened.
    public @Nullable Instant openedAt() {
        for (Standing event : events) {
            if (event.event() instanceof AccompanimentOpened) {
                return event.happenedAt();
            }
        }
        return null;
    }
}
