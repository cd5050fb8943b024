package org.clairevoie.eventlog;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.clairevoie.events.RecordedEvent;

/// A stored event as Axon's messages carry it. Axon's time is the time of recording: when it happened is the domain's own.
public final class LogMessages {
    /// Axon's name of the aggregate type; it is never stored.
    public static final String AGGREGATE = "Accompaniment";

    private LogMessages() {}

    /// Says of a stretch of the log, up to its token, that nothing more in it was asked for: a token moves on by messages alone.
    public record Passed() {}

    /// Undecoded until its payload or its time is asked for.
    static TrackedEventMessage<RecordedEvent> tracked(StoredEvent stored) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(stored.position), AGGREGATE, stored.accompanimentId.toString(), stored.sequence,
                new Undecoded(stored), () -> stored.event().recordedAt());
    }

    static TrackedEventMessage<Passed> passed(long position) {
        return new GenericTrackedEventMessage<>(new GlobalSequenceTrackingToken(position), new GenericEventMessage<>(
                "passed-" + position, new Passed(), MetaData.emptyInstance(), Instant.EPOCH));
    }

    public static DomainEventMessage<RecordedEvent> domain(RecordedEvent event) {
        return new GenericDomainEventMessage<>(
                AGGREGATE, event.accompanimentId().toString(), event.sequence(), event, MetaData.emptyInstance(),
                event.eventId().toString(), event.recordedAt());
    }

    /// No message of ours is ever serialized by Java.
    @SuppressWarnings("serial")
    private record Undecoded(StoredEvent stored) implements Message<RecordedEvent> {
        @Override
        public String getIdentifier() {
            return stored.eventId.toString();
        }

        @Override
        public MetaData getMetaData() {
            return MetaData.emptyInstance();
        }

        @Override
        public RecordedEvent getPayload() {
            return stored.event();
        }

        @Override
        public Class<RecordedEvent> getPayloadType() {
            return RecordedEvent.class;
        }

        @Override
        public Message<RecordedEvent> withMetaData(Map<String, ?> metaData) {
            return new GenericMessage<>(getIdentifier(), getPayload(), metaData);
        }

        @Override
        public Message<RecordedEvent> andMetaData(Map<String, ?> metaData) {
            return withMetaData(metaData);
        }
    }
}
