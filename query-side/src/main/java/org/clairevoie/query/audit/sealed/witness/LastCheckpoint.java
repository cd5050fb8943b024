package org.clairevoie.query.audit.sealed.witness;

import java.time.Instant;
import java.util.List;
import org.clairevoie.query.audit.sealed.stored.CheckpointRows;
import org.clairevoie.query.audit.sealed.stored.Head;
import org.clairevoie.query.audit.sealed.stored.Proofs;
import org.clairevoie.transparency.note.NoteSignature;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.tree.Hash;
import org.jspecify.annotations.Nullable;

/// What witnesses are shown.
final class LastCheckpoint implements WitnessVisit.Sources {
    private final CheckpointRows checkpoints;
    private final Proofs proofs;

    LastCheckpoint(CheckpointRows checkpoints, Proofs proofs) {
        this.checkpoints = checkpoints;
        this.proofs = proofs;
    }

    @Override
    public @Nullable SignedNote kept() {
        Head head = checkpoints.head();
        return head != null && checkpoints.keep(head.size()) ? head.note() : null;
    }

    @Override
    public List<Hash> path(long from, long to) {
        return proofs.consistency(from, to).path();
    }

    @Override
    public void cosigned(long size, String witness, List<NoteSignature> lines, Instant now) {
        checkpoints.cosigned(size, witness, lines, now);
    }
}
