package org.clairevoie.query.audit.sealed.sealer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.clairevoie.query.audit.sealed.keys.KeyRing;
import org.clairevoie.query.audit.sealed.keys.SealingKeys;
import org.clairevoie.query.audit.sealed.stored.CheckpointRows;
import org.clairevoie.query.audit.sealed.stored.Head;
import org.clairevoie.query.audit.sealed.stored.TileRows;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.tiles.GrowingTree;
import org.clairevoie.transparency.tree.Hash;
import org.clairevoie.transparency.tree.Merkle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// From one checkpoint to the next, in one transaction that holds the last one: what is signed is stored, or nobody ever sees it.
final class SealingStep {
    /// By the end of the index: asked whether there is any position from here on, PostgreSQL may read the whole log to find that there is none.
    static final String DUE = """
            select (select coalesce(max(position), -1) from event_log) >= (select size from sealed.head) or (select size from sealed.head) < ?""";
    private static final int ROWS_IN_MEMORY = 500;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Sealed sealed;
    private final KeyRing ring;
    private final LastSigned last;
    private final Clock clock;
    private final int batch;
    private GrowingTree tree = GrowingTree.empty();
    private boolean takenUp;

    /// Where what was sealed is kept.
    record Sealed(CheckpointRows checkpoints, TileRows tiles) {}

    /// What a step has done.
    ///
    /// @param delay from the recording of the oldest of them to the signature
    /// @param signed the checkpoint; null when nothing was
    record Done(int entries, Duration delay, @Nullable SignedNote signed) {
        private static final Done NOTHING = new Done(0, Duration.ZERO, null);
    }

    /// @param batch how many entries go into one checkpoint at most
    SealingStep(JdbcClient database, TransactionTemplate transaction, Sealed sealed, KeyRing ring, LastSigned last, Clock clock, int batch) {
        this.database = database;
        this.transaction = transaction;
        this.sealed = sealed;
        this.ring = ring;
        this.last = last;
        this.clock = clock;
        this.batch = batch;
    }

    /// A log has a checkpoint before it has an entry.
    void begin() {
        Instant now = clock.instant();
        String empty = new Checkpoint(ring.current().keys().origin(), 0, Merkle.EMPTY).text();
        SignedNote note = ring.current().keys().sign(empty, now.getEpochSecond());
        sealed.checkpoints.begin(new Head(0, Merkle.EMPTY, note, ring.current().number(), now));
    }

    /// Also when there is less than was signed: it is to be told, whether anything comes or not.
    boolean isDue() {
        return database.sql(DUE).param(last.size()).query((row, _) -> row.getBoolean(1)).single();
    }

    /// While nothing is due.
    void rest() {
        last.write();
    }

    int most() {
        return batch;
    }

    /// @throws IllegalStateException when the log, the tree or the keys are not as the last checkpoint left them: nothing is signed then
    Done seal() {
        Done done = Objects.requireNonNull(transaction.execute(_ -> {
            Head head = sealed.checkpoints.hold();
            return head == null ? Done.NOTHING : seal(head);
        }));
        if (done.signed() != null) {
            last.signed(done.signed());
        }
        return done;
    }

    private Done seal(Head head) {
        KeyRing.Current signing = ring.current();
        if (signing.number() != head.key()) {
            throw new IllegalStateException("the sealing keys were rotated on another node: bring its sealing.key here and start again");
        }
        takeUp(head);
        Instant oldest = hash(head.size());
        if (oldest == null) {
            return Done.NOTHING;
        }
        sealed.tiles.put(tree.takeChanged());
        Instant now = clock.instant();
        Hash root = tree.root();
        SealingKeys keys = signing.keys();
        SignedNote note = keys.sign(new Checkpoint(keys.origin(), tree.size(), root).text(), now.getEpochSecond());
        sealed.checkpoints.advance(head, new Head(tree.size(), root, note, signing.number(), now));
        return new Done((int) (tree.size() - head.size()), oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now), note);
    }

    /// Goes on from what is in memory when that is where the last checkpoint is: it is not after another node has sealed, or after
    /// a step that failed.
    private void takeUp(Head head) {
        if (tree.size() != head.size() || !tree.root().equals(head.root())) {
            takenUp = false;
            tree = GrowingTree.at(head.size(), sealed.tiles::get);
        }
        if (!tree.root().equals(head.root())) {
            throw new IllegalStateException("the stored hashes of the sealed log are not those that were signed at " + head.size());
        }
        if (!takenUp) {
            last.assertLeadsTo(head.size(), size -> Merkle.root(sealed.tiles.tree(), size));
            takenUp = true;
        }
    }

    /// @return when the first of them was recorded; null when there is none
    private @Nullable Instant hash(long size) {
        Instant[] oldest = {null};
        database.sql("select position, recorded_at, envelope from event_log where position >= ? order by position limit ?").params(size, batch)
                .withFetchSize(ROWS_IN_MEMORY).query(row -> {
                    if (row.getLong("position") != tree.size()) {
                        throw new IllegalStateException("position " + tree.size() + " of the log is missing");
                    }
                    if (oldest[0] == null) {
                        oldest[0] = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
                    }
                    tree.add(Merkle.leaf(row.getBytes("envelope")));
                });
        return oldest[0];
    }
}
