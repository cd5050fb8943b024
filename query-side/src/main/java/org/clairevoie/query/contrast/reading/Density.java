package org.clairevoie.query.contrast.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.clairevoie.events.AccompanimentClosed;
import org.clairevoie.events.AccompanimentReopened;
import org.clairevoie.events.Group;
import org.clairevoie.query.contrast.grid.EventType;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.Standing;
import org.jspecify.annotations.Nullable;

/// How richly a journey is recorded: a richer log looks more integrated, so this stands beside every index.
///
/// @param events those outside the record group, from the opening to the end of observation: closure or happened date
/// @param eventsPerMonth events / months of 30.4375 days; null where the journey was not open for a day
@JsonInclude
public record Density(int events, @Nullable Double eventsPerMonth) {
    private static final double SECONDS_A_MONTH = 30.4375 * 86_400;

    static Density of(JourneyAsOf journey) {
        Instant opened = journey.openedAt();
        Instant end = end(journey);
        int events = 0;
        for (Standing event : journey.events()) {
            boolean within = opened != null && !event.happenedAt().isBefore(opened) && !event.happenedAt().isAfter(end);
            events += within && EventType.of(event.event()).group() != Group.RECORD ? 1 : 0;
        }
        if (opened == null || Duration.between(opened, end).toDays() < 1) {
            return new Density(events, null);
        }
        return new Density(events, events / (Duration.between(opened, end).toSeconds() / SECONDS_A_MONTH));
    }

    private static Instant end(JourneyAsOf journey) {
        Instant end = journey.happenedBy();
        for (Standing event : journey.events()) {
            if (event.event() instanceof AccompanimentClosed) {
                end = event.happenedAt();
            } else if (event.event() instanceof AccompanimentReopened) {
                end = journey.happenedBy();
            }
        }
        return end;
    }
}
