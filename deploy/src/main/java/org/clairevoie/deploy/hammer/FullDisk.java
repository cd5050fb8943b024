package org.clairevoie.deploy.hammer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.clairevoie.deploy.Console;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.hammer.checks.Watcher;
import org.clairevoie.deploy.hammer.nodes.Fleet;
import org.clairevoie.deploy.hammer.nodes.NodeCommand;
import org.clairevoie.deploy.hammer.senders.Journal;
import org.clairevoie.deploy.hammer.senders.Senders;
import org.clairevoie.deploy.scene.Laboratory;
import org.clairevoie.deploy.scene.Patience;

/// PostgreSQL's disk fills up while senders post: they are told 503, nothing acknowledged is lost, and once there is room
/// again intake goes on.
record FullDisk(long seed, Counts counts, Console console) {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int SENDERS = 2;
    private static final int AT_FIRST = 200;
    /// So that what PostgreSQL keeps for itself does not fill the disk alone.
    private static final Map<String, String> SMALL = Map.of("max_wal_size", "48MB", "min_wal_size", "32MB");

    /// Says plainly when it cannot be tried here.
    void run(NodeCommand command, Path folder) throws IOException, SQLException {
        SmallDisk disk;
        try {
            disk = SmallDisk.mountedAt(folder.resolve("small-disk"));
        } catch (IOException mayNot) {
            console.say("not tried: a full disk, since no small file system can be mounted here: " + mayNot.getMessage());
            return;
        }
        try (disk; Laboratory laboratory = Laboratory.in(disk.resolve("postgres"), SMALL)) {
            String url = laboratory.create("cramped");
            Journal journal = new Journal();
            try (Fleet fleet = new Fleet(command.on(url, folder.resolve("cramped-keys")), 1)) {
                fleet.awaitAll();
                try (Watcher watcher = new Watcher(url); Senders senders = new Senders(seed, SENDERS, fleet.doors(), journal)) {
                    fillAndFree(disk, laboratory, url, journal);
                    new Checkpoint(url, fleet, senders, journal, watcher, counts, Dice.of(seed, 0)).look(true);
                }
            }
        }
        counts.struck(Blow.DISK_FULL);
        console.say("a full disk: answered 503 while it was, and went on");
    }

    private void fillAndFree(SmallDisk disk, Laboratory laboratory, String url, Journal journal) throws IOException {
        grows(journal, AT_FIRST, "intake does not begin");
        disk.fill();
        long before = journal.unavailable();
        counts.checked("I1", Patience.of(LONGEST).until(() -> journal.unavailable() > before), "a full disk is not answered 503");
        disk.free();
        if (!Patience.of(Duration.ofSeconds(10)).until(() -> answers(url))) {
            // Where no room was left for its own log it has stopped, as it should.
            laboratory.startAgain();
        }
        grows(journal, 1, "intake does not go on though the disk has room again");
    }

    private void grows(Journal journal, int by, String otherwise) {
        int before = journal.acknowledged().size();
        counts.checked("I1", Patience.of(LONGEST).until(() -> journal.acknowledged().size() >= before + by), otherwise);
    }

    private static boolean answers(String url) {
        try (Connection database = Laboratory.connect(url)) {
            return database.isValid(1);
        } catch (SQLException gone) {
            return false;
        }
    }
}
