package org.clairevoie.command.append;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.clairevoie.eventlog.Envelope;
import org.clairevoie.eventlog.LogMessages;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.events.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// Our log behind Axon's interface: aggregates load from it and append to it. Processors do not read here but from the log's tail.
public final class LogEngine implements EventStorageEngine {
    private static final String ENVELOPE = "envelope";
    private final LogReader log;
    private final LogAppender appender;

    public LogEngine(LogReader log, LogAppender appender) {
        this.log = log;
        this.appender = appender;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (!events.isEmpty()) {
            Placement.fill(appender.append(new Append(events.stream().map(LogEngine::line).toList())));
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return DomainEventStream.of(log.accompanimentBySome(UUID.fromString(aggregateIdentifier), firstSequenceNumber).map(LogMessages::domain));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        long last = log.lastSequence(UUID.fromString(aggregateIdentifier));
        return last == LogReader.NOTHING ? Optional.empty() : Optional.of(last);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken trackingToken, boolean mayBlock) {
        throw new UnsupportedOperationException("processors follow the log's tail, not its engine");
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("no snapshots are taken: an accompaniment loads in bounded time");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    /// The event's bytes travel beside it: they are made once, where it is decided whether they fit.
    public static MetaData carrying(Envelope envelope) {
        return MetaData.with(ENVELOPE, envelope);
    }

    private static Append.Line line(EventMessage<?> message) {
        Envelope envelope = (Envelope) message.getMetaData().get(ENVELOPE);
        return new Append.Line((RecordedEvent) message.getPayload(), Objects.requireNonNull(envelope, "an event without its bytes"));
    }
}
