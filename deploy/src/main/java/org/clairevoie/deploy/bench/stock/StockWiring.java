package org.clairevoie.deploy.bench.stock;

import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.annotation.ClasspathHandlerDefinition;
import org.axonframework.messaging.annotation.ClasspathHandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.MultiHandlerDefinition;
import org.axonframework.messaging.annotation.MultiHandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.timeout.HandlerTimeoutConfiguration;
import org.axonframework.messaging.timeout.HandlerTimeoutHandlerEnhancerDefinition;
import org.axonframework.messaging.timeout.UnitOfWorkTimeoutInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// What Axon 4.13.0's Spring Boot starter gives whoever chooses its JDBC store, written out, because the starter itself finds
/// no data source on Spring Boot 4: correlation data, and the time-outs of handlers and of units of work, are on by default.
/// Tuned, both time-outs are off, aggregates are kept, and the target of a command is not looked for by reflection.
@Configuration(proxyBeanMethods = false)
class StockWiring {
    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    EventStore eventStore(DataSource database, TransactionManager transactions) {
        Serializer json = Jackson3Serializer.builder().build();
        ConnectionProvider connections = new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections).transactionManager(transactions)
                .eventSerializer(json).snapshotSerializer(json)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver()).build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    CommandBus commandBus(EventStore store, TransactionManager transactions, @Value("${stock.tuned}") boolean tuned) {
        SimpleCommandBus bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new MessageOriginProvider()));
        if (!tuned) {
            bus.registerHandlerInterceptor(new UnitOfWorkTimeoutInterceptor("CommandBus", 60_000, 10_000, 1_000));
        }
        HandlerDefinition handlers = handlers(tuned);
        ParameterResolverFactory parameters = ClasspathParameterResolverFactory.forClass(StockAccompaniment.class);
        var repository = EventSourcingRepository.builder(StockAccompaniment.class).eventStore(store)
                .handlerDefinition(handlers).parameterResolverFactory(parameters);
        var aggregate = AggregateAnnotationCommandHandler.<StockAccompaniment>builder()
                .aggregateType(StockAccompaniment.class).handlerDefinition(handlers).parameterResolverFactory(parameters)
                .repository(tuned ? repository.cache(new KeptAggregates()).build() : repository.build())
                .creationPolicyAggregateFactory(_ -> new StockAccompaniment())
                .commandTargetResolver(target(tuned)).build();
        aggregate.subscribe(bus);
        return bus;
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private static HandlerDefinition handlers(boolean tuned) {
        HandlerDefinition found = ClasspathHandlerDefinition.forClass(StockAccompaniment.class);
        return tuned ? found : MultiHandlerDefinition.ordered(
                MultiHandlerEnhancerDefinition.ordered(
                        ClasspathHandlerEnhancerDefinition.forClass(StockAccompaniment.class),
                        new HandlerTimeoutHandlerEnhancerDefinition(new HandlerTimeoutConfiguration())),
                found);
    }

    private static CommandTargetResolver target(boolean tuned) {
        return tuned
                ? command -> new VersionedAggregateIdentifier((Object) ((RecordStock) command.getPayload()).accompanimentId(), null)
                : AnnotationCommandTargetResolver.builder().build();
    }
}
