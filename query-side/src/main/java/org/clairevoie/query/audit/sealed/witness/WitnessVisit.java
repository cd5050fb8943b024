package org.clairevoie.query.audit.sealed.witness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.NoteSignature;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.policy.Quorum;
import org.clairevoie.transparency.proof.AddCheckpoint;
import org.clairevoie.transparency.tree.Hash;
import org.jspecify.annotations.Nullable;

/// Shows a witness the last checkpoint, from where it was last, and keeps what it says.
public final class WitnessVisit {
    private final WitnessCall call;
    private final WitnessRows rows;
    private final Sources sources;
    private final Clock clock;

    /// Where checkpoints come from and cosignatures go to.
    public interface Sources {
        /// The last checkpoint, which will be kept from now on; null when a later one took its place meanwhile.
        @Nullable SignedNote kept();

        List<Hash> path(long from, long to);

        void cosigned(long size, String witness, List<NoteSignature> lines, Instant now);
    }

    public WitnessVisit(WitnessRows rows, Sources sources, Clock clock, Duration patience) {
        this.call = new WitnessCall(patience);
        this.rows = rows;
        this.sources = sources;
        this.clock = clock;
    }

    public void of(Quorum.Witness witness) {
        SignedNote note = sources.kept();
        if (note == null) {
            return;
        }
        long size = Checkpoint.parse(note.text()).size();
        long old = rows.size(witness.name());
        if (old == size || size == 0) {
            return;
        }
        WitnessCall.Answer answer = ask(witness, old, size, note);
        if (answer instanceof WitnessCall.Answer.IsElsewhere(long elsewhere) && elsewhere <= size) {
            answer = ask(witness, elsewhere, size, note);
        }
        switch (answer) {
            case WitnessCall.Answer.Cosigned(List<NoteSignature> lines) -> {
                sources.cosigned(size, witness.name(), lines, clock.instant());
                rows.answered(witness.name(), size, "", false);
            }
            case WitnessCall.Answer.IsElsewhere(long elsewhere) ->
                    rows.answered(witness.name(), elsewhere, "has cosigned " + elsewhere + " entries, and this log has " + size, true);
            case WitnessCall.Answer.Doubts _ -> rows.answered(witness.name(), old, "does not find that this log goes on from what it cosigned", true);
            case WitnessCall.Answer.Refused(String because) -> rows.answered(witness.name(), old, because, false);
        }
    }

    private WitnessCall.Answer ask(Quorum.Witness witness, long old, long size, SignedNote note) {
        if (old > size) {
            return new WitnessCall.Answer.IsElsewhere(old);
        }
        return call.ask(witness, new AddCheckpoint(old, sources.path(old, size), note));
    }
}
