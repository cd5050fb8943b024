package org.clairevoie.query.audit.sealed.sealer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.clairevoie.query.audit.sealed.keys.KeyRing;
import org.clairevoie.query.audit.sealed.keys.KeyRows;
import org.clairevoie.query.audit.sealed.keys.SealingKeys;
import org.clairevoie.query.audit.sealed.stored.CheckpointRows;
import org.clairevoie.query.audit.sealed.stored.Head;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.Rotation;
import org.clairevoie.transparency.note.SignedNote;
import org.springframework.transaction.support.TransactionTemplate;

/// New keys in the open: the old ones say that the new ones take over, the new ones say it too and sign the last checkpoint of the
/// old ones as well, and then the old ones are gone. Cut short at any point, the next start goes on or knows nothing of it.
final class KeyRotation {
    private final Sealer sealer;
    private final CheckpointRows checkpoints;
    private final KeyRing ring;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeyRotation(Sealer sealer, CheckpointRows checkpoints, KeyRing ring, TransactionTemplate transaction, Clock clock) {
        this.sealer = sealer;
        this.checkpoints = checkpoints;
        this.ring = ring;
        this.transaction = transaction;
        this.clock = clock;
    }

    KeyRows.Keys rotate() {
        return sealer.whilePaused(() -> {
            Announced announced = Objects.requireNonNull(transaction.execute(_ -> announce()));
            ring.turn(announced.row.number(), announced.keys);
            return announced.row;
        });
    }

    private record Announced(KeyRows.Keys row, SealingKeys keys) {}

    private Announced announce() {
        Head head = checkpoints.await();
        KeyRing.Current before = ring.current();
        if (head.key() != before.number()) {
            throw new IllegalStateException("the sealing keys were rotated already: start this node again, with the new sealing.key in its folder");
        }
        SealingKeys next = ring.prepare();
        Instant now = clock.instant();
        String last = head.note().text();
        String said = new Rotation(Checkpoint.parse(last), next.verifiers()).text();
        SignedNote rotation = new SignedNote(said, List.of(before.keys().vouch(said), next.vouch(said)));
        KeyRows.Keys row = ring.announce(next, rotation, head.size(), now);
        SignedNote both = head.note().and(next.signatures(last, now.getEpochSecond()));
        checkpoints.sign(new Head(head.size(), head.root(), both, row.number(), head.signedAt()));
        return new Announced(row, next);
    }
}
