package org.clairevoie.deploy.hammer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.hammer.checks.Readings;
import org.clairevoie.deploy.hammer.nodes.Fleet;
import org.clairevoie.deploy.hammer.nodes.Node;
import org.clairevoie.deploy.hammer.senders.Journal;
import org.clairevoie.deploy.scene.Laboratory;
import org.clairevoie.deploy.scene.Patience;

/// Does each blow to the service while the senders post, and looks whether it recovers in bounded time.
record Blows(Laboratory laboratory, String url, Fleet fleet, Journal journal, Counts counts, Dice dice) {
    private static final int LATEST_DEATH_MILLIS = 1500;
    /// A view's claim is given up after 10 s, and looked for every 2 s.
    private static final Duration TAKEN_OVER = Duration.ofMinutes(1);
    private static final Duration NOTICED = Duration.ofSeconds(30);
    private static final Duration RECOVERED = Duration.ofSeconds(90);

    void strike(Blow blow) throws IOException, SQLException {
        switch (blow) {
            case NODE_KILLED -> killNode(Duration.ZERO);
            case NODE_KILLED_AND_CLOCK_SHIFTED -> killNode(Duration.ofSeconds(dice.among(-1, 1) * dice.between(30, 600)));
            case ANSWER_SWALLOWED -> counts.checked("I1", fleet.longestServing(1).swallowAnAnswer(dice.between(0, 200), RECOVERED),
                    "no answer came from a node that is ready, for " + RECOVERED.toSeconds() + " s");
            case POSTGRES_KILLED -> killPostgres(Duration.ofMillis(dice.between(0, 500)));
            case POSTGRES_GONE -> leaveWithoutPostgres();
            case NODE_FROZEN -> freeze();
            case VIEW_STUCK -> holdUpAView();
            case DISK_FULL -> throw new IllegalArgumentException("a full disk is tried at the end, on a disk of its own");
        }
        counts.struck(blow);
    }

    /// While another serves, mostly. At a moment after its first answer that the dice choose.
    private void killNode(Duration clockAheadAfterwards) throws IOException {
        Node victim = fleet.longestServing(dice.chance(0.9) ? 2 : 1);
        long alive = Duration.ofMillis(dice.between(0, LATEST_DEATH_MILLIS)).toNanos() - victim.readyFor();
        Patience.of(Duration.ofNanos(Math.max(0, alive))).out();
        fleet.killAndRestart(victim, clockAheadAfterwards);
    }

    private void killPostgres(Duration gone) throws IOException {
        laboratory.kill();
        Patience.of(gone).out();
        laboratory.startAgain();
    }

    /// I13: health is red while PostgreSQL is gone, and green when it is back.
    private void leaveWithoutPostgres() throws IOException {
        Readings node = new Readings(fleet.longestServing(1).port());
        laboratory.kill();
        boolean red = Patience.of(NOTICED).until(() -> !node.isHealthy());
        laboratory.startAgain();
        counts.checked("I13", red, "health stays green though PostgreSQL is gone for " + NOTICED.toSeconds() + " s");
        counts.checked("I13", Patience.of(RECOVERED).until(node::isHealthy), "health stays red though PostgreSQL is back");
    }

    /// I13: health is red when a view does not get on, and green when it does again.
    private void holdUpAView() throws IOException, SQLException {
        Node watched = fleet.longestServing(1);
        Readings node = new Readings(watched.port());
        boolean red;
        String said;
        try (Connection holding = Laboratory.connect(url); Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table journey in access exclusive mode");
            red = Patience.of(NOTICED).until(() -> !node.isHealthy());
            said = node.get("/actuator/health").text();
            holding.rollback();
        }
        counts.checked("I13", red, "health stays green though a view was held up for " + NOTICED.toSeconds() + " s on a node"
                + " whose clock is ahead by " + watched.ahead() + ": " + said);
        counts.checked("I13", Patience.of(RECOVERED).until(node::isHealthy), "health stays red though no view is held up any more");
    }

    /// The node that feeds every view stands still, its connections open, until the others have taken over; then it goes on
    /// as if nothing had happened.
    private void freeze() throws IOException, SQLException {
        Node zombie = theOnlyFeeder();
        zombie.freeze();
        try {
            long acknowledged = journal.acknowledged().size();
            long head = head();
            Readings other = new Readings(fleet.longestServingBut(zombie).port());
            counts.checked("I13", other.viewsPass(head + 1, TAKEN_OVER),
                    "nobody takes a frozen node's views over in " + TAKEN_OVER.toSeconds() + " s: " + other.get("/actuator/views").text());
            counts.checked("I13", journal.acknowledged().size() > acknowledged, "a frozen node stops the intake of all others");
        } finally {
            zombie.thaw();
        }
    }

    /// All others are killed until it has taken their views over.
    private Node theOnlyFeeder() throws IOException, SQLException {
        fleet.awaitAll();
        Node feeder = dice.one(fleet.nodes());
        if (!feeder.ahead().isZero()) {
            fleet.killAndRestart(feeder, Duration.ZERO);
            fleet.awaitAll();
        }
        List<Node> others = fleet.nodes().stream().filter(node -> node != feeder).toList();
        others.forEach(Node::kill);
        counts.checked("I13", new Readings(feeder.port()).viewsPass(head() + 1, TAKEN_OVER), "nobody takes the views of killed nodes over");
        others.forEach(node -> node.start(Duration.ZERO));
        fleet.awaitAll();
        return feeder;
    }

    private long head() throws SQLException {
        try (Connection database = Laboratory.connect(url); Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(position), -1) from event_log")) {
            row.next();
            return row.getLong(1);
        }
    }
}
