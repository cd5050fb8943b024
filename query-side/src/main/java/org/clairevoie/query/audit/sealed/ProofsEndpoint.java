package org.clairevoie.query.audit.sealed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.clairevoie.query.asking.Page;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.audit.sealed.keys.KeyRows;
import org.clairevoie.query.audit.sealed.stored.CheckpointRows;
import org.clairevoie.query.audit.sealed.stored.Head;
import org.clairevoie.query.audit.sealed.stored.Proofs;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.tree.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Proofs ready to be kept, the checkpoints so far, and the keys that signed them.
@RestController
final class ProofsEndpoint {
    private final Proofs proofs;
    private final CheckpointRows checkpoints;
    private final KeyRows keys;

    ProofsEndpoint(Proofs proofs, CheckpointRows checkpoints, KeyRows keys) {
        this.proofs = proofs;
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    /// @param checkpoint the note, with its cosignatures
    /// @param cosignatures how many witnesses have cosigned it
    record Told(long size, Instant signedAt, int cosignatures, String checkpoint) {}

    /// @param path hashes in base64, as RFC 6962 orders them
    record ConsistencyTold(long from, long to, List<String> path) {}

    /// @param vkeys as a policy names them
    /// @param from the number of entries from which on they sign
    /// @param rotation the note in which the keys before say so; null for the first
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record KeysTold(int number, List<String> vkeys, long from, Instant since, @Nullable String rotation) {}

    /// A `.tlog-proof`, to be verified offline with the event's envelope.
    @GetMapping("/audit/events/{position}/proof")
    ResponseEntity<byte[]> proof(@PathVariable long position) {
        SignedNote checkpoint = checkpoints.over(position);
        if (position < 0 || checkpoint == null) {
            throw proofs.isRecorded(position)
                    ? Question.notYet("not-sealed-yet", "the event at " + position + " was recorded a moment ago and is not sealed yet")
                    : Question.unknown("unknown-event", "the log has no event at " + position);
        }
        return Addressed.fresh(proofs.of(position, checkpoint).toString());
    }

    /// That the tree of `to` entries goes on from that of `from`; to the last checkpoint, unless told otherwise.
    @GetMapping("/audit/consistency")
    ConsistencyTold consistency(@RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        Head head = checkpoints.head();
        long size = head == null ? 0 : head.size();
        long end = to == null ? size : to;
        if (from < 0 || from > end || end > size) {
            throw Question.wrong("no-such-tree", "from", "0 ≤ from ≤ to ≤ " + size + ", the size of the last checkpoint");
        }
        return new ConsistencyTold(from, end, proofs.consistency(from, end).path().stream().map(Hash::toString).toList());
    }

    @GetMapping("/audit/checkpoints")
    Page<Told> checkpoints(@RequestParam(required = false) @Nullable Long after, @RequestParam(defaultValue = "100") int limit) {
        List<CheckpointRows.Signed> found = checkpoints.after(after == null ? -1 : after, Page.limit(limit) + 1);
        List<Told> told = found.stream().limit(limit)
                .map(each -> new Told(each.size(), each.signedAt(), each.cosignatures(), each.checkpoint().toString())).toList();
        return new Page<>(told, found.size() > limit ? Long.toString(told.getLast().size()) : null);
    }

    @GetMapping("/audit/keys")
    List<KeysTold> keys() {
        return keys.all().stream().map(each -> new KeysTold(each.number(), each.vkeys().lines().toList(), each.size(), each.since(), each.rotation())).toList();
    }
}
