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
import org.clairevoie.transparency.tree.Subtrees;
import org.jspecify.annotations.Nullable;

/// A checkpoint that was kept against a later one of the same log: whether the later goes on from the earlier.
final class CheckpointsCheck {
    private final @Nullable Policy policy;
    private final @Nullable LogSource log;

    /// @param log where the hashes between the two are had from; only two of one size are compared without
    CheckpointsCheck(@Nullable Policy policy, @Nullable LogSource log) {
        this.policy = policy;
        this.log = log;
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
                    : Finding.Broken.of("a fork: two histories of " + now.size() + " entries were signed");
        }
        if (log == null) {
            throw new Unreadable("what lies between the two is needed: --log FOLDER or --log ADDRESS");
        }
        Consistency proof = Consistency.of(old.size(), now.size(), tree(log, now.size()));
        return proof.holds(old.root(), now.root())
                ? new Finding.Holds(List.of("the " + now.size() + " entries go on from the " + old.size()))
                : Finding.Broken.of("a fork: the history of " + now.size() + " entries does not go on from that of " + old.size()
                        + "; the first that differs is one of those " + old.size());
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
