package org.clairevoie.eventlog;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.clairevoie.events.RecordedEvent;

/// A stored event as Axon's messages carry it. Axon's time is the time of recording: when it happened is the domain's own.
public final class LogMessages {
    /// Axon's name of the aggregate type; it is never stored.
    public static final String AGGREGATE = "Accompaniment";

    private LogMessages() {}

    static TrackedEventMessage<RecordedEvent> tracked(RecordedEvent event) {
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(event.position()), domain(event));
    }

    public static DomainEventMessage<RecordedEvent> domain(RecordedEvent event) {
        return new GenericDomainEventMessage<>(
                AGGREGATE, event.accompanimentId().toString(), event.sequence(), event, MetaData.emptyInstance(),
                event.eventId().toString(), event.recordedAt());
    }
}
