package org.clairevoie.deploy.hammer.senders;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.clairevoie.deploy.scene.Patience;

/// All senders of a run, side by side. They can be held still, with nothing of theirs left unknown.
public final class Senders implements AutoCloseable {
    private final ReadWriteLock posting = new ReentrantReadWriteLock(true);
    private final List<Sender> senders = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Journal journal;
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean running = true;

    public Senders(long seed, int count, List<Integer> doors, Journal journal) {
        this.journal = journal;
        for (int number = 1; number <= count; number++) {
            Sender sender = new Sender(seed, number, doors, journal);
            senders.add(sender);
            threads.add(Thread.ofPlatform().daemon().name("sender-" + number).start(() -> run(sender)));
        }
    }

    private void run(Sender sender) {
        try {
            while (running) {
                posting.readLock().lock();
                try {
                    sender.step();
                } finally {
                    posting.readLock().unlock();
                }
            }
        } catch (RuntimeException broken) {
            failures.add(broken);
        }
    }

    /// Holds all of them still, settles what is unknown, looks, and lets them go on.
    ///
    /// @throws IllegalStateException when a sender itself broke, or something stays unknown
    public void whileTheyPause(Duration most, Look look) throws IOException, SQLException {
        posting.writeLock().lock();
        try {
            if (!failures.isEmpty()) {
                throw new IllegalStateException("a sender broke", failures.peek());
            }
            if (!Patience.of(most).until(() -> senders.stream().allMatch(Sender::settle))) {
                throw new IllegalStateException("events stay unknown however often they are sent: " + journal.unknown() + " " + journal.violations());
            }
            look.look();
        } finally {
            posting.writeLock().unlock();
        }
    }

    /// What is done meanwhile.
    @FunctionalInterface
    public interface Look {
        void look() throws IOException, SQLException;
    }

    @Override
    public void close() {
        running = false;
        for (Thread thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(60));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        senders.forEach(Sender::close);
    }
}
