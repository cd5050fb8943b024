package org.clairevoie.deploy.bench.stock;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.clairevoie.deploy.bench.load.Postings;
import org.clairevoie.deploy.demo.posting.CloudEventJson;
import org.clairevoie.deploy.scene.Patience;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// What an Axon application would read its events again with: the stock store, and the pooled processor in batches of 200 that
/// upserts a row for each event. Two segments, since every event visits each of them and there are two cores.
public final class StockReader implements AutoCloseable {
    private static final int APPENDED_TOGETHER = 1_000;
    private static final int BATCH = 200;
    private static final int SEGMENTS = 2;
    private final HikariDataSource source = new HikariDataSource();
    private final TransactionManager transactions;
    private final Serializer json = Jackson3Serializer.builder().build();
    private final EmbeddedEventStore store;
    private final JdbcTemplate database;

    public StockReader(String url) {
        source.setJdbcUrl(url);
        database = new JdbcTemplate(source);
        transactions = new SpringTransactionManager(new JdbcTransactionManager(source));
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(source)).transactionManager(transactions)
                .eventSerializer(json).snapshotSerializer(json).persistenceExceptionResolver(new JdbcSQLErrorCodesResolver()).build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
        database.execute("create table stock_view (accompaniment_id text primary key, events integer not null, last text not null)");
    }

    /// @return how many events it holds
    public int fill(Postings postings) {
        Map<String, Long> sequences = new HashMap<>();
        List<EventMessage<?>> some = new ArrayList<>();
        int count = 0;
        for (var journey : postings.journeys()) {
            for (var event : journey) {
                StockRecorded recorded = StockEndpoint.read(CloudEventJson.of(event));
                long sequence = sequences.merge(recorded.accompanimentId(), 1L, Long::sum) - 1;
                some.add(new GenericDomainEventMessage<>("StockAccompaniment", recorded.accompanimentId(), sequence, recorded));
                count++;
                if (some.size() == APPENDED_TOGETHER) {
                    append(some);
                }
            }
        }
        append(some);
        return count;
    }

    private void append(List<EventMessage<?>> some) {
        List<EventMessage<?>> now = List.copyOf(some);
        transactions.executeInTransaction(() -> store.publish(now));
        some.clear();
    }

    /// @return seconds
    public double read(int events, Duration most) throws SQLException {
        JdbcTokenStore tokens = JdbcTokenStore.builder().connectionProvider(new SpringDataSourceConnectionProvider(source)).serializer(json).build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        AtomicInteger seen = new AtomicInteger();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(SEGMENTS + 1);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("stock-view").eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(new Upserting(database, seen)).build())
                .messageSource(store).initialToken(StreamableMessageSource::createTailToken).tokenStore(tokens).transactionManager(transactions)
                .coordinatorExecutor(threads).workerExecutor(threads).batchSize(BATCH).initialSegmentCount(SEGMENTS).build();
        long start = System.nanoTime();
        processor.start();
        boolean all = Patience.of(most).until(() -> seen.get() >= events);
        double seconds = (System.nanoTime() - start) / 1e9;
        processor.shutDown();
        threads.shutdown();
        if (!all) {
            throw new SQLException("the stock processor read " + seen.get() + " of " + events + " events in " + most);
        }
        return seconds;
    }

    /// What stands for a view: a row a journey, written at every event of it.
    static final class Upserting {
        private final JdbcTemplate database;
        private final AtomicInteger seen;

        Upserting(JdbcTemplate database, AtomicInteger seen) {
            this.database = database;
            this.seen = seen;
        }

        @EventHandler
        void on(StockRecorded event) {
            database.update("""
                    insert into stock_view values (?, 1, ?)
                    on conflict (accompaniment_id) do update set events = stock_view.events + 1, last = excluded.last""",
                    event.accompanimentId(), event.type());
            seen.incrementAndGet();
        }
    }

    /// The store too has a thread, which would keep the process.
    @Override
    public void close() {
        store.shutDown();
        source.close();
    }
}
