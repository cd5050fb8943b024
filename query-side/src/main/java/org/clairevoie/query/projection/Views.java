package org.clairevoie.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    /// Axon extends a claim every 5 s, and looks whether it is time every `claimEvery`.
    private static final Duration CLAIM_EXTENDED = Duration.ofSeconds(5);

    private final List<View> views;
    private final List<PooledStreamingEventProcessor> processors;
    private final ScheduledExecutorService threads;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Duration claimNoticed;
    private volatile boolean running;

    Views(List<View> views, LogTail tail, TokenStore tokens, TransactionManager axonTransactions, Parking parking,
            JdbcClient database, TransactionTemplate transaction, Feed feed) {
        this.views = List.copyOf(views);
        this.database = database;
        this.transaction = transaction;
        this.claimNoticed = CLAIM_EXTENDED.plus(feed.claimEvery()).plusSeconds(1);
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

    /// Throws the view's rows away and fills it again from the first event on. While it fills, it answers what it has. When another
    /// node feeds it, this one waits before it does, without keeping whoever asked: the other is given the time to find its claim
    /// gone, since it knows where it stood, and would take the view over as from there, were its clock so far ahead that every
    /// other claim looks old.
    ///
    /// @throws IllegalArgumentException when there is no such view
    public synchronized void rebuild(String name) {
        int which = names().indexOf(name);
        if (which < 0) {
            throw new IllegalArgumentException("there is no view " + name + ", only " + names());
        }
        PooledStreamingEventProcessor processor = processors.get(which);
        processor.shutDown();
        Duration wait = Duration.ZERO;
        try {
            wait = Boolean.TRUE.equals(transaction.execute(_ -> empty(views.get(which)))) ? claimNoticed : Duration.ZERO;
        } finally {
            if (wait.isZero()) {
                processor.start();
            } else {
                var _ = threads.schedule(() -> startUnlessStopped(processor), wait.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private synchronized void startUnlessStopped(PooledStreamingEventProcessor processor) {
        if (running) {
            processor.start();
        }
    }

    /// The token first, as a processor does: another node that feeds the view meanwhile waits, then finds its claim gone.
    ///
    /// @return whether another node held it: this one has let go before
    private boolean empty(View view) {
        boolean held = database.sql("delete from token_entry where processor_name = ? returning owner is not null").param(view.name())
                .query((row, _) -> row.getBoolean(1)).list().contains(true);
        view.tables().forEach(table -> database.sql("truncate table " + table).update());
        database.sql("delete from parked_event where view = ?").param(view.name()).update();
        return held;
    }

    @Override
    public void start() {
        processors.forEach(PooledStreamingEventProcessor::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        processors.stream().map(PooledStreamingEventProcessor::shutdownAsync).toList().forEach(java.util.concurrent.CompletableFuture::join);
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
