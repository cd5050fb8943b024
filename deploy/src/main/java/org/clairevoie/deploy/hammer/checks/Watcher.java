package org.clairevoie.deploy.hammer.checks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.clairevoie.deploy.scene.Patience;

/// Follows the log by position during the whole run, through a connection of its own, as any reader may: it asks for what
/// stands after the last position it met, and never looks back.
public final class Watcher implements AutoCloseable {
    private static final int PAGE = 1000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private final String url;
    private final List<UUID> seen = new ArrayList<>();
    private final Thread thread;
    private long position = -1;
    private volatile boolean running = true;

    public Watcher(String url) {
        this.url = url;
        this.thread = Thread.ofPlatform().daemon().name("watcher").start(this::follow);
    }

    /// What it met so far, in this order.
    public synchronized List<UUID> seen() {
        return List.copyOf(seen);
    }

    /// @return whether it came so far in time
    public boolean reaches(int events, Duration within) {
        return Patience.of(within).until(() -> count() >= events);
    }

    private synchronized int count() {
        return seen.size();
    }

    private void follow() {
        while (running) {
            try (Connection database = DriverManager.getConnection(url)) {
                while (running) {
                    note(LogRow.after(database, position, PAGE));
                    Patience.of(BETWEEN_LOOKS).out();
                }
            } catch (SQLException gone) {
                Patience.of(BETWEEN_LOOKS.multipliedBy(20)).out();
            }
        }
    }

    private synchronized void note(List<LogRow> rows) {
        rows.forEach(row -> seen.add(row.eventId()));
        position = rows.isEmpty() ? position : rows.getLast().position();
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
