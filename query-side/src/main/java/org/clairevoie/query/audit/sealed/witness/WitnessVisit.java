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

    /// It is asked whatever it said before: only what it answers last counts.
    public void of(Quorum.Witness witness) {
        SignedNote note = sources.kept();
        if (note == null) {
            return;
        }
        long size = Checkpoint.parse(note.text()).size();
        WitnessRows.Seen before = rows.seen(witness.name());
        if (size == 0 || (before.size() == size && !before.doubts())) {
            return;
        }
        // From nothing, when it was further than there is: what it answers then tells where it is.
        WitnessCall.Answer answer = ask(witness, before.size() > size ? 0 : before.size(), size, note);
        if (answer instanceof WitnessCall.Answer.IsElsewhere(long elsewhere) && elsewhere <= size) {
            answer = ask(witness, elsewhere, size, note);
        }
        switch (answer) {
            case WitnessCall.Answer.Cosigned(List<NoteSignature> lines) -> {
                sources.cosigned(size, witness.name(), lines, clock.instant());
                rows.cosigned(witness.name(), size);
            }
            case WitnessCall.Answer.IsElsewhere(long elsewhere) when elsewhere > size ->
                    rows.doubts(witness.name(), "says that it has cosigned " + elsewhere + " entries, and this log has " + size);
            case WitnessCall.Answer.IsElsewhere _ -> rows.refused(witness.name(), "says one size and then another");
            case WitnessCall.Answer.Doubts _ -> rows.doubts(witness.name(), "does not find that this log goes on from what it cosigned");
            case WitnessCall.Answer.Refused(String because) -> rows.refused(witness.name(), because);
        }
    }

    private WitnessCall.Answer ask(Quorum.Witness witness, long old, long size, SignedNote note) {
        return call.ask(witness, new AddCheckpoint(old, sources.path(old, size), note));
    }
}
