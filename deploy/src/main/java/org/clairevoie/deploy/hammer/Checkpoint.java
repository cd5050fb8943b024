package org.clairevoie.deploy.hammer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.hammer.checks.LogChecks;
import org.clairevoie.deploy.hammer.checks.LogRow;
import org.clairevoie.deploy.hammer.checks.Readings;
import org.clairevoie.deploy.hammer.checks.Remembered;
import org.clairevoie.deploy.hammer.checks.SealChecks;
import org.clairevoie.deploy.hammer.checks.ViewChecks;
import org.clairevoie.deploy.hammer.checks.Watcher;
import org.clairevoie.deploy.hammer.nodes.Fleet;
import org.clairevoie.deploy.hammer.senders.Journal;
import org.clairevoie.deploy.hammer.senders.Senders;
import org.clairevoie.deploy.scene.Laboratory;

/// Holds the senders still and looks at everything that must be so.
final class Checkpoint {
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(2);
    private static final Duration LONGEST_CATCHING_UP = Duration.ofMinutes(2);
    private static final int SAMPLE = 5;
    private final String url;
    private final Fleet fleet;
    private final Senders senders;
    private final Journal journal;
    private final Watcher watcher;
    private final Counts counts;
    private final Dice dice;
    private final Remembered remembered = new Remembered();
    private final SealChecks seals = new SealChecks();

    Checkpoint(String url, Fleet fleet, Senders senders, Journal journal, Watcher watcher, Counts counts, Dice dice) {
        this.url = url;
        this.fleet = fleet;
        this.senders = senders;
        this.journal = journal;
        this.watcher = watcher;
        this.counts = counts;
        this.dice = dice;
    }

    /// @param rebuild whether every view is thrown away and filled again too, which takes as long as the log is
    /// @throws Broken when something is not as it must be
    void look(boolean rebuild) throws IOException, SQLException {
        senders.whileTheyPause(LONGEST_SETTLING, () -> {
            counts.checked("I3", journal.violations());
            Readings node = new Readings(fleet.longestServing(1).port());
            try (Connection database = Laboratory.connect(url)) {
                List<LogRow> log = LogRow.all(database);
                lookAtTheLog(log);
                counts.checked("I11", seals.reaches(node, log.size(), LONGEST_CATCHING_UP), "what was acknowledged is not sealed");
                counts.checked("I10", seals.goesOn(node));
                if (!log.isEmpty()) {
                    lookAtTheViews(database, node, log, rebuild);
                }
            }
        });
    }

    private void lookAtTheLog(List<LogRow> log) {
        counts.checked("I1", LogChecks.acknowledgedOnce(log, journal.acknowledged()));
        counts.checked("I2", LogChecks.nothingElse(log, journal.acknowledged(), journal.refused()));
        counts.checked("I4", LogChecks.sequences(log));
        counts.checked("I5", LogChecks.positions(log));
        counts.checked("I5", watcher.reaches(log.size(), LONGEST_CATCHING_UP), "who follows the log does not reach its end");
        counts.checked("I5", LogChecks.watched(log, watcher.seen()));
    }

    private void lookAtTheViews(Connection database, Readings node, List<LogRow> log, boolean rebuild) throws IOException, SQLException {
        counts.checked("I13", node.viewsCatchUp(LONGEST_CATCHING_UP), "the views do not catch up: " + node.get("/actuator/views").text());
        counts.checked("I6", ViewChecks.placed(database));
        counts.checked("I6", ViewChecks.asFolded(node, sample(log)));
        counts.checked("I8", remembered.asThen(node));
        remembered.remember(node, sample(log), log.getLast().recordedAt().toString());
        if (rebuild) {
            counts.checked("I7", ViewChecks.asRebuilt(database, node));
            counts.checked("I8", remembered.asThen(node));
        }
    }

    private List<UUID> sample(List<LogRow> log) {
        List<UUID> journeys = new ArrayList<>();
        for (int drawn = 0; drawn < SAMPLE; drawn++) {
            journeys.add(dice.one(log).accompanimentId());
        }
        return journeys;
    }
}
