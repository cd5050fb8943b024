package org.clairevoie.command.recording;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.clairevoie.command.accompaniment.Limits;
import org.clairevoie.command.append.LogAppender;
import org.clairevoie.command.append.LogEngine;
import org.clairevoie.command.append.LogTransaction;
import org.clairevoie.command.persons.PersonRegistry;
import org.clairevoie.eventlog.LogBell;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.eventlog.RecentEvents;
import org.clairevoie.protection.MasterKeys;
import org.clairevoie.protection.Pseudonyms;
import org.clairevoie.protection.StoredPersonKeys;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires Axon's aggregate to our log, every part by hand. Axon's Spring starter is not used: on Spring Boot 4 its
/// auto-configuration runs too early, finds no data source and settles for no store, without a word.
@Configuration(proxyBeanMethods = false)
public class Recording {
    @Bean
    LogTransaction logTransaction(Stores stores, Clock clock, LogBell bell, RecentEvents recent) {
        return new LogTransaction(stores.as(DatabaseRole.WRITER), clock, bell, recent);
    }

    @Bean
    LogAppender logAppender(
            LogTransaction transaction,
            @Value("${clairevoie.append.queue:2000}") int queued, @Value("${clairevoie.append.group:500}") int group) {
        return new LogAppender(transaction, queued, group);
    }

    @Bean
    EventStore eventStore(LogReader log, LogAppender appender) {
        return EmbeddedEventStore.builder().storageEngine(new LogEngine(log, appender)).build();
    }

    @Bean
    AggregateCache aggregateCache(@Value("${clairevoie.aggregates.heap-share:0.25}") double share) {
        return AggregateCache.ofShare(share, Runtime.getRuntime().maxMemory());
    }

    @Bean
    Admission admission(Stores stores, MasterKeys masters, StoredPersonKeys keys, Pseudonyms pseudonyms, Limits limits, Clock clock) {
        return new Admission(new PersonRegistry(stores.client(DatabaseRole.KEYS), masters, keys), pseudonyms, limits, clock);
    }

    /// Holds no transaction of its own: else 32 waiting commands would hold 32 connections. The appender has the only one.
    @Bean
    CommandBus commandBus(EventStore store, Cache cache, Admission admission) {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(AccompanimentAggregate.class),
                new SimpleResourceParameterResolverFactory(List.of(admission)));
        Repository<AccompanimentAggregate> repository = EventSourcingRepository.builder(AccompanimentAggregate.class)
                .eventStore(store).cache(cache).parameterResolverFactory(parameters)
                .lockFactory(PessimisticLockFactory.usingDefaults()).build();
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        AggregateAnnotationCommandHandler.<AccompanimentAggregate>builder()
                .aggregateType(AccompanimentAggregate.class).repository(repository).parameterResolverFactory(parameters)
                .creationPolicyAggregateFactory(id -> new AccompanimentAggregate((java.util.UUID) java.util.Objects.requireNonNull(id)))
                .commandTargetResolver(command -> new VersionedAggregateIdentifier(((RecordEvents) command.getPayload()).accompanimentId(), null))
                .build().subscribe(bus);
        return bus;
    }

    @Bean
    Recorder recorder(CommandBus commands, AggregateCache aggregates, LogReader log) {
        return new Recorder(commands, aggregates, log);
    }
}
