package org.clairevoie.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.clairevoie.eventlog.LogMessages;
import org.clairevoie.events.RecordedEvent;

/// Hands a processor's batch to its view as a whole, just before the transaction that also holds the token commits.
final class ViewInvoker implements EventHandlerInvoker {
    private static final String BATCH = ViewInvoker.class.getName();
    private final Parking parking;
    private final View view;

    ViewInvoker(View view, Parking parking) {
        this.view = view;
        this.parking = parking;
    }

    /// By the message's surroundings: a look into the payload would decode events that another segment takes.
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof DomainEventMessage<?> event
                ? segment.matches(UUID.fromString(event.getAggregateIdentifier()))
                : message.getPayloadType() == LogMessages.Passed.class;
    }

    /// What was passed over only moves the token.
    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (!(message.getPayload() instanceof RecordedEvent event)) {
            return;
        }
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        List<RecordedEvent> batch = unit.getOrComputeResource(BATCH, _ -> {
            List<RecordedEvent> events = new ArrayList<>();
            unit.onPrepareCommit(_ -> parking.project(view, events));
            return events;
        });
        batch.add(event);
    }

    /// A view is rebuilt from nothing by [Views], never by a replaying token.
    @Override
    public boolean supportsReset() {
        return false;
    }
}
