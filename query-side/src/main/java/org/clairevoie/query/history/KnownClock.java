package org.clairevoie.query.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.clairevoie.events.RecordedEvent;

/// By which clock an event was known. The log's is proof; the sender's is a claim, and the only one that says anything
/// about journeys imported in bulk.
public enum KnownClock {
    @JsonProperty("recorded") RECORDED {
        @Override
        public Instant knownAt(RecordedEvent event) {
            return event.recordedAt();
        }
    },
    @JsonProperty("entered") ENTERED {
        @Override
        public Instant knownAt(RecordedEvent event) {
            OffsetDateTime entered = event.told().enteredAt();
            return entered == null ? event.recordedAt() : entered.toInstant();
        }
    };

    public abstract Instant knownAt(RecordedEvent event);
}
