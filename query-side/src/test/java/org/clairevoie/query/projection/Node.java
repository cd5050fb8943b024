package org.clairevoie.query.projection;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.clairevoie.eventlog.LogBell;
import org.clairevoie.eventlog.LogTail;
import org.clairevoie.eventlog.RecentEvents;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One node that feeds views, with processors for real and a bell of its own.
final class Node implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(15);
    private static final LogTail.Bounds BOUNDS = new LogTail.Bounds(100, 1_000);
    final LogBell bell = new LogBell();
    final Views views;
    final Progress progress;
    private final ViewsHealth health;

    Node(DataSource source, Clock clock, Feed feed, List<View> fed) {
        Projection wiring = new Projection();
        JdbcClient client = JdbcClient.create(source);
        var transactions = new JdbcTransactionManager(source);
        views = new Views(
                fed, new LogTail(source, bell, BOUNDS, new RecentEvents(100_000)), wiring.tokenStore(source), wiring.axonTransactionManager(transactions),
                new Parking(client, transactions), client, new TransactionTemplate(transactions), feed);
        progress = new Progress(client, views, clock);
        health = new ViewsHealth(progress, Duration.ofSeconds(10));
    }

    /// Looks for segments often, and for events only when its bell rings or every five seconds.
    static Node started(DataSource source, View... fed) {
        Node node = new Node(source, Clock.systemUTC(), new Feed(7, 1, Duration.ofMillis(200)), List.of(fed));
        node.views.start();
        return node;
    }

    Health health() {
        return java.util.Objects.requireNonNull(health.health(true));
    }

    void awaitHead(String view) {
        bell.ring();
        await(view + " reaches the head of the log").atMost(LIMIT).pollInterval(Duration.ofMillis(10)).until(() -> {
            Progress.Of now = progress.of(view);
            return now.position() == now.head();
        });
    }

    @Override
    public void close() {
        views.stop();
        views.close();
    }
}
