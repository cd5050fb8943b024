package org.clairevoie.command.append;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// The one writer of this node. Commands queue and wait; the writer takes what has come into one transaction and answers
/// after the commit. Bounded: when the queue is full a command is told so at once.
public final class LogAppender implements SmartLifecycle {
    /// After the web server has drained, before the database goes.
    static final int PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(LogAppender.class);
    private final LogTransaction transaction;
    private final BlockingQueue<Append> queue;
    private final int mostEvents;
    private volatile boolean running;
    private Thread writer = new Thread(() -> {});

    /// @param queued how many commands may wait
    /// @param mostEvents how many events go into one transaction, but a single command's are never split
    public LogAppender(LogTransaction transaction, int queued, int mostEvents) {
        this.transaction = transaction;
        this.queue = new ArrayBlockingQueue<>(queued);
        this.mostEvents = mostEvents;
    }

    /// Blocks until the events are durable.
    ///
    /// @throws LogUnavailable when the queue is full or the database is gone
    /// @throws AlreadyRecorded when another event has the key of one of them
    /// @throws org.axonframework.modelling.command.ConcurrencyException when somebody else wrote to the accompaniment first
    Place append(Append append) {
        if (!running || !queue.offer(append)) {
            throw running ? new LogUnavailable("too many events are waiting to be written", null) : LogUnavailable.stopping();
        }
        if (!running && queue.remove(append)) {
            // The writer may have looked into the queue for the last time just before: nobody would ever answer.
            throw LogUnavailable.stopping();
        }
        try {
            return append.done().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    public int waiting() {
        return queue.size();
    }

    @Override
    public void start() {
        running = true;
        writer = Thread.ofPlatform().name("log-appender").start(this::write);
    }

    /// Writes what has been queued, then ends. What a writer that hangs leaves behind is told so.
    @Override
    public void stop() {
        running = false;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        for (Append left = queue.poll(); left != null; left = queue.poll()) {
            left.done().completeExceptionally(LogUnavailable.stopping());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void write() {
        List<Append> group = new ArrayList<>();
        while (running || !queue.isEmpty()) {
            try {
                gather(group);
                if (!group.isEmpty()) {
                    transaction.write(group);
                }
            } catch (InterruptedException ignored) {
                LOG.warn("the log's writer was interrupted; it goes on until it is stopped");
            } catch (RuntimeException | Error failed) {
                LOG.error("a group of {} commands could not be written", group.size(), failed);
                group.forEach(append -> append.done().completeExceptionally(new LogUnavailable("the log did not take the events", failed)));
            }
            group.clear();
        }
    }

    private void gather(List<Append> group) throws InterruptedException {
        Append first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        group.add(first);
        int events = first.lines().size();
        for (Append next = queue.peek(); next != null && events + next.lines().size() <= mostEvents; next = queue.peek()) {
            Append taken = queue.poll();
            if (taken == null) {
                // Its sender has just taken it back, since this node is stopping.
                return;
            }
            group.add(taken);
            events += taken.lines().size();
        }
    }
}
