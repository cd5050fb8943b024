package org.clairevoie.deploy.hammer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.clairevoie.deploy.Console;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.hammer.checks.Watcher;
import org.clairevoie.deploy.hammer.nodes.Fleet;
import org.clairevoie.deploy.hammer.nodes.NodeCommand;
import org.clairevoie.deploy.hammer.senders.Journal;
import org.clairevoie.deploy.hammer.senders.Senders;
import org.clairevoie.deploy.scene.Laboratory;

/// Blow upon blow to one service of several nodes on one durable PostgreSQL, while senders post and one reader follows the log.
///
/// @param plan the blows, in order
/// @param checkEvery blows between two looks at everything
/// @param most no blow begins later
/// @param fullDisk whether a full disk is tried at the end, where the machine allows it
record Round(List<Blow> plan, long seed, int nodes, int senders, int checkEvery, Duration most, boolean fullDisk, Console console) {
    private static final long NUMBER_OF_THE_BLOWS = 0;
    private static final long NUMBER_OF_THE_CHECKS = -1;

    /// @throws Broken when a promise is broken
    Counts run(Path folder) throws IOException, SQLException {
        long start = System.nanoTime();
        Counts counts = new Counts();
        Journal journal = new Journal();
        try (Laboratory laboratory = Laboratory.in(folder.resolve("postgres"))) {
            console.say("PostgreSQL: " + laboratory.settings());
            String url = laboratory.create("hammered");
            NodeCommand command = NodeCommand.prepared(folder, url);
            try (Fleet fleet = new Fleet(command, nodes)) {
                fleet.awaitAll();
                try (Watcher watcher = new Watcher(url); Senders posting = new Senders(seed, senders, fleet.doors(), journal)) {
                    Blows blows = new Blows(laboratory, url, fleet, journal, counts, Dice.of(seed, NUMBER_OF_THE_BLOWS));
                    Checkpoint checkpoint = new Checkpoint(
                            url, fleet, posting, journal, watcher, counts, Dice.of(seed, NUMBER_OF_THE_CHECKS));
                    strike(blows, checkpoint, journal, start);
                    fleet.awaitAll();
                    checkpoint.look(true);
                    counts.checked("I2", !journal.refused().isEmpty(), "nothing was refused: that it is not in the log says nothing");
                    counts.checked("I3", journal.repeats() > 0, "nothing was sent twice and answered: that it was answered alike says nothing");
                }
            }
            if (fullDisk) {
                new FullDisk(seed, counts, console).run(command, folder);
            }
        }
        console.say(report(counts, journal, start));
        return counts;
    }

    private void strike(Blows blows, Checkpoint checkpoint, Journal journal, long start) throws IOException, SQLException {
        for (int number = 1; number <= plan.size() && System.nanoTime() - start < most.toNanos(); number++) {
            Blow blow = plan.get(number - 1);
            blows.strike(blow);
            console.say(String.format(Locale.ROOT, "%5.0f s  %4d  %-50s %d acknowledged, %d unknown, %d refused",
                    seconds(start), number, blow.title(), journal.acknowledged().size(), journal.unknown().size(), journal.refused().size()));
            if (number % checkEvery == 0) {
                checkpoint.look(false);
                console.say(String.format(Locale.ROOT, "%5.0f s        everything is as it must be", seconds(start)));
            }
        }
    }

    /// Whether every blow was struck, and none left out for want of time.
    boolean done(Counts counts) {
        return counts.blows() >= plan.size();
    }

    private String report(Counts counts, Journal journal, long start) {
        double minutes = seconds(start) / 60;
        return String.format(Locale.ROOT, """
                %d crash points in %.1f minutes (%.1f a minute)%s
                %s  %-50s %7d
                  %-50s %7d
                  %-50s %7d
                  %-50s %7d
                  %-50s %7d""",
                counts.crashPoints(), minutes, counts.crashPoints() / minutes,
                done(counts) ? "" : "; " + plan.size() + " blows were asked for, and the minutes were over: give more with --minutes", counts.table(),
                "events acknowledged", journal.acknowledged().size(), "events refused, none of them in the log", journal.refused().size(),
                "events unknown for a while, then known", journal.settled(), "answers that left an event open, sent again", journal.leftOpen(),
                "repeats answered as the first time", journal.repeats());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
