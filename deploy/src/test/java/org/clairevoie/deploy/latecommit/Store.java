package org.clairevoie.deploy.latecommit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.clairevoie.command.append.LogAppender;
import org.clairevoie.command.append.LogEngine;
import org.clairevoie.command.append.LogTransaction;
import org.clairevoie.eventlog.EventFormat;
import org.clairevoie.eventlog.LogBell;
import org.clairevoie.eventlog.LogMessages;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.eventlog.LogTail;
import org.clairevoie.eventlog.RecentEvents;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.GoalAbandoned;
import org.clairevoie.events.RecordedBy;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.clairevoie.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// A store of events on a PostgreSQL of its own, as two writers and a reader meet it.
///
/// @param table with its column of event ids
/// @param writers one for each node
/// @param message an event under a name of ours, that happened at the time of the store
/// @param read everything after a token, and no waiting for more
record Store(
        DataSource database, String table, String column, List<EventStorageEngine> writers,
        Function<UUID, DomainEventMessage<?>> message, Function<@Nullable TrackingToken, List<? extends TrackedEventMessage<?>>> read,
        Runnable stop) implements AutoCloseable {
    static Store ours(Instant time) {
        DataSource database = TestDatabase.withLog();
        LogReader log = new LogReader(JdbcClient.create(database));
        LogTransaction transaction = new LogTransaction(database, Clock.fixed(time, ZoneOffset.UTC), new LogBell(), new RecentEvents(100_000));
        List<LogAppender> nodes = List.of(new LogAppender(transaction, 10, 10), new LogAppender(transaction, 10, 10));
        nodes.forEach(LogAppender::start);
        return new Store(
                database, "event_log", "event_id", nodes.stream().<EventStorageEngine>map(node -> new LogEngine(log, node)).toList(),
                id -> message(id, time),
                token -> rest(new LogTail(database, new LogBell(), new LogTail.Bounds(10, 100), new RecentEvents(10_000)).openStream(token)),
                () -> nodes.forEach(LogAppender::stop));
    }

    private static DomainEventMessage<?> message(UUID id, Instant time) {
        RecordedEvent event = new RecordedEvent(
                RecordedEvent.NOWHERE, id, 0, id, new EventKey("https://a.example", id.toString()),
                Told.of(new GoalAbandoned(), OffsetDateTime.ofInstant(time, ZoneOffset.UTC)), RecordedEvent.NEVER,
                new RecordedBy("somebody", "frontline", null), "tag", List.of());
        return LogMessages.domain(event).withMetaData(LogEngine.carrying(EventFormat.envelope(event)));
    }

    /// As it comes.
    static Store stock(Instant time) {
        DataSource database = TestDatabase.fresh();
        TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(database));
        Serializer json = Jackson3Serializer.builder().build();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder().connectionProvider(new SpringDataSourceConnectionProvider(database))
                .transactionManager(transactions).eventSerializer(json).snapshotSerializer(json).build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return new Store(
                database, "DomainEventEntry", "eventIdentifier", List.of(engine, engine),
                id -> new GenericDomainEventMessage<>("Accompaniment", id.toString(), 0, "an event", MetaData.emptyInstance(), id.toString(), time),
                token -> engine.readEvents(token, false).toList(),
                () -> {});
    }

    private static List<TrackedEventMessage<?>> rest(BlockingStream<TrackedEventMessage<?>> stream) {
        List<TrackedEventMessage<?>> messages = new ArrayList<>();
        try (stream) {
            while (stream.hasNextAvailable()) {
                messages.add(stream.nextAvailable());
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return messages;
    }

    @Override
    public void close() {
        stop.run();
    }
}
