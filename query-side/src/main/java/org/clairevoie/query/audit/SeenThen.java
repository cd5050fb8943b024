package org.clairevoie.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.clairevoie.protection.PersonKey;
import org.clairevoie.protection.Sealing;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.history.Standing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a reader saw once these events were recorded: each as it stood after the corrections and retractions among them.
final class SeenThen {
    private final @Nullable PersonKey key;
    private final Map<UUID, Standing> standing = new HashMap<>();
    private final Map<UUID, Standing> retracted = new HashMap<>();

    /// @param events at least one, in sequence
    SeenThen(List<RecordedEvent> events, @Nullable PersonKey key) {
        this.key = key;
        JourneyAsOf then = JourneyHistory.of(events).asOf(Instant.MAX, null, KnownClock.RECORDED);
        then.events().forEach(event -> standing.put(event.eventId(), event));
        then.retracted().forEach(event -> retracted.put(event.eventId(), event));
    }

    /// How an event read.
    enum Reading { STANDS, CORRECTED, RETRACTED }

    /// @param payload as it read after the correction in force; null when it was retracted
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Seen(Reading as, @Nullable OffsetDateTime occurredAt, @Nullable JsonNode payload) {}

    @Nullable Seen of(RecordedEvent event) {
        Standing stood = standing.get(event.eventId());
        if (stood != null) {
            return new Seen(stood.corrected() ? Reading.CORRECTED : Reading.STANDS, stood.told().occurredAt(), EventJson.write(opened(stood)));
        }
        return retracted.containsKey(event.eventId()) ? new Seen(Reading.RETRACTED, null, null) : null;
    }

    private Told opened(Standing stood) {
        UUID correction = stood.correctedBy();
        return correction == null
                ? Sealing.open(stood.told(), stood.eventId(), key)
                : Sealing.openReplacement(stood.told(), correction, key);
    }
}
