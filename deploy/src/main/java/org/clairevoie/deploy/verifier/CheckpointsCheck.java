package org.clairevoie.deploy.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.Malformed;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.policy.Policy;
import org.clairevoie.transparency.tiles.Tile;
import org.clairevoie.transparency.tiles.TilePath;
import org.clairevoie.transparency.tiles.TiledTree;
import org.clairevoie.transparency.tree.Consistency;
import org.clairevoie.transparency.tree.Fork;
import org.clairevoie.transparency.tree.Merkle;
import org.clairevoie.transparency.tree.Subtrees;
import org.jspecify.annotations.Nullable;

/// A checkpoint that was kept against a later one of the same log: whether the later goes on from the earlier.
final class CheckpointsCheck {
    private final @Nullable Policy policy;
    private final @Nullable LogSource log;
    private final @Nullable LogSource keptLog;

    /// @param log where the hashes between the two are had from; only two of one size are compared without
    /// @param keptLog where the hashes of the earlier one are had from: where a fork begins cannot be told without
    CheckpointsCheck(@Nullable Policy policy, @Nullable LogSource log, @Nullable LogSource keptLog) {
        this.policy = policy;
        this.log = log;
        this.keptLog = keptLog;
    }

    Finding run(byte[] kept, byte[] later) throws IOException {
        try {
            Checkpoint old = judged(kept);
            Checkpoint now = judged(later);
            if (!old.origin().equals(now.origin())) {
                return Finding.Broken.of("these are checkpoints of two logs, " + old.origin() + " and " + now.origin());
            }
            return compare(old, now);
        } catch (Malformed wrong) {
            return Finding.Broken.of(String.valueOf(wrong.getMessage()));
        }
    }

    private Finding compare(Checkpoint old, Checkpoint now) throws IOException {
        if (now.size() < old.size()) {
            return new Finding.Broken(now.size(), "the log had " + old.size() + " entries and has " + now.size() + ": it was cut short, or an old copy was put in its place");
        }
        if (now.size() == old.size()) {
            return now.root().equals(old.root())
                    ? new Finding.Holds(List.of("both are of the same " + now.size() + " entries"))
                    : fork(old, now, "two histories of " + now.size() + " entries were signed");
        }
        if (log == null) {
            throw new Unreadable("what lies between the two is needed: --log FOLDER or --log ADDRESS");
        }
        Consistency proof = Consistency.of(old.size(), now.size(), tree(log, now.size()));
        return proof.holds(old.root(), now.root())
                ? new Finding.Holds(List.of("the " + now.size() + " entries go on from the " + old.size()))
                : fork(old, now, "the history of " + now.size() + " entries does not go on from that of " + old.size());
    }

    /// Which entry is the first that differs, where the hashes of both are at hand.
    private Finding fork(Checkpoint old, Checkpoint now, String what) {
        if (log == null || keptLog == null) {
            return Finding.Broken.of("a fork: " + what + "; the first that differs is one of " + old.size()
                    + ", and is named where both logs are at hand: --log and --kept-log");
        }
        Subtrees kept = tree(keptLog, old.size());
        if (!Merkle.root(kept, old.size()).equals(old.root())) {
            return Finding.Broken.of("a fork: " + what + "; the hashes given by --kept-log are not those of the checkpoint that was kept");
        }
        return new Finding.Broken(Fork.first(kept, tree(log, now.size()), old.size()), "a fork begins here: " + what);
    }

    private Checkpoint judged(byte[] bytes) {
        SignedNote note = SignedNote.parse(bytes);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Policy.Verdict verdict = policy == null ? null : policy.judge(note, checkpoint.origin());
        if (verdict != null && !verdict.holds()) {
            throw new Malformed("the checkpoint of " + checkpoint.size() + ": " + verdict.why());
        }
        return checkpoint;
    }

    private static Subtrees tree(LogSource log, long size) {
        return new TiledTree(id -> {
            TilePath path = TilePath.of(id, id.width(size));
            try {
                byte[] bytes = log.find(path.toString());
                if (bytes == null) {
                    throw new Unreadable("the log has no " + path);
                }
                return Tile.of(bytes).first(path.width());
            } catch (IOException unread) {
                throw new UncheckedIOException(unread);
            }
        });
    }
}
