package org.clairevoie.query.projection;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.clairevoie.eventlog.LogTail;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Every view with the processor that feeds it: started and stopped with the service, rebuilt on demand.
public final class Views implements SmartLifecycle, AutoCloseable {
    private final List<View> views;
    private final List<PooledStreamingEventProcessor> processors;
    private final ScheduledExecutorService threads;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    Views(List<View> views, LogTail tail, TokenStore tokens, TransactionManager axonTransactions, Parking parking,
            JdbcClient database, TransactionTemplate transaction, Feed feed) {
        this.views = List.copyOf(views);
        this.database = database;
        this.transaction = transaction;
        this.threads = Executors.newScheduledThreadPool(views.size() * 2, Thread.ofPlatform().name("view-", 0).factory());
        this.processors = views.stream().map(view -> PooledStreamingEventProcessor.builder()
                .name(view.name())
                .eventHandlerInvoker(new ViewInvoker(view, parking))
                .messageSource(tail.of(view.types()))
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenStore(tokens)
                .transactionManager(axonTransactions)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .batchSize(feed.batch())
                .initialSegmentCount(feed.segments())
                .tokenClaimInterval(feed.claimEvery().toMillis())
                .build()).toList();
    }

    public List<String> names() {
        return views.stream().map(View::name).toList();
    }

    /// Throws the view's rows away and fills it again from the first event on. While it fills, it answers what it has.
    ///
    /// @throws IllegalArgumentException when there is no such view
    public synchronized void rebuild(String name) {
        int which = names().indexOf(name);
        if (which < 0) {
            throw new IllegalArgumentException("there is no view " + name + ", only " + names());
        }
        processors.get(which).shutDown();
        try {
            transaction.executeWithoutResult(_ -> empty(views.get(which)));
        } finally {
            processors.get(which).start();
        }
    }

    /// The token first, as a processor does: another node that feeds the view meanwhile waits, then finds its claim gone.
    private void empty(View view) {
        database.sql("delete from token_entry where processor_name = ?").param(view.name()).update();
        view.tables().forEach(table -> database.sql("truncate table " + table).update());
        database.sql("delete from parked_event where view = ?").param(view.name()).update();
    }

    @Override
    public void start() {
        processors.forEach(PooledStreamingEventProcessor::start);
        running = true;
    }

    @Override
    public void stop() {
        processors.stream().map(PooledStreamingEventProcessor::shutdownAsync).toList().forEach(java.util.concurrent.CompletableFuture::join);
        running = false;
    }

    /// For good: a stopped service may be started again, a closed one not.
    @Override
    public void close() {
        threads.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
