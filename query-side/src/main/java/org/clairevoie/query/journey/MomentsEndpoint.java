package org.clairevoie.query.journey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.history.Standing;
import org.clairevoie.query.projection.JourneyLog;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /journeys/{id}/moments`: the dates between which nothing changes, so that a replay can step from one to the next.
@RestController
final class MomentsEndpoint {
    private final JourneyLog log;

    MomentsEndpoint(JourneyLog log) {
        this.log = log;
    }

    /// @param happenedBy each date on which something happened, with all that is known since
    /// @param knownBy each date on which something was known, by the clock
    record Moments(KnownClock clock, List<Instant> happenedBy, List<Instant> knownBy) {}

    @GetMapping("/journeys/{id}/moments")
    Moments moments(@PathVariable UUID id, @RequestParam(required = false) @Nullable String clock) {
        KnownClock asked = AsOf.clock(clock);
        var events = log.all(id);
        if (events.isEmpty()) {
            throw Question.unknownJourney(id);
        }
        return new Moments(
                asked,
                JourneyHistory.of(events).asOf(null, null, asked).events().stream().map(Standing::happenedAt).distinct().sorted().toList(),
                events.stream().map(asked::knownAt).distinct().sorted().toList());
    }
}
