package org.clairevoie.query.audit.sealed.stored;

import java.util.List;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.proof.TlogProof;
import org.clairevoie.transparency.tiles.TiledTree;
import org.clairevoie.transparency.tree.Consistency;
import org.clairevoie.transparency.tree.Inclusion;
import org.jspecify.annotations.Nullable;

/// Computes proofs from the stored tree.
public final class Proofs {
    private final TileRows tiles;
    private final CheckpointRows checkpoints;
    private final LogReader log;

    public Proofs(TileRows tiles, CheckpointRows checkpoints, LogReader log) {
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.log = log;
    }

    public boolean isRecorded(long position) {
        return position >= 0 && position <= log.head();
    }

    /// How many entries are sealed.
    public long sealed() {
        Head head = checkpoints.head();
        return head == null ? 0 : head.size();
    }

    /// The checkpoint that proofs of these positions are given with; null when the last of them is not sealed yet.
    public @Nullable SignedNote over(long position) {
        return checkpoints.over(position);
    }

    public TlogProof of(long position, SignedNote checkpoint) {
        return of(List.of(position), checkpoint).getFirst();
    }

    public List<TlogProof> of(List<Long> positions, SignedNote checkpoint) {
        long size = Checkpoint.parse(checkpoint.text()).size();
        TiledTree tree = tiles.treeOver(positions);
        return positions.stream().map(position -> new TlogProof(Inclusion.of(position, size, tree), checkpoint)).toList();
    }

    public Consistency consistency(long from, long to) {
        return Consistency.of(from, to, tiles.tree());
    }
}
