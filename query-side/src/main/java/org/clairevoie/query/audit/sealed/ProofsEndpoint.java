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
import org.springframework.http.MediaType;
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

    /// The last one for who asks for JSON; everybody else gets the note alone.
    @GetMapping(path = "/audit/checkpoint", produces = MediaType.APPLICATION_JSON_VALUE)
    Told last() {
        Head head = checkpoints.head();
        if (head == null) {
            throw Question.notYet("not-sealed-yet", "no checkpoint was signed yet");
        }
        SignedNote note = checkpoints.withCosignatures(head.size(), head.note());
        return new Told(head.size(), head.signedAt(), note.signatures().size() - head.note().signatures().size(), note.toString());
    }

    /// In the order of their sizes.
    ///
    /// @param before those smaller than this, the largest first; instead of `after`
    @GetMapping("/audit/checkpoints")
    Page<Told> checkpoints(
            @RequestParam(required = false) @Nullable Long after, @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "100") int limit) {
        int most = Page.limit(limit) + 1;
        List<CheckpointRows.Signed> found = before == null ? checkpoints.after(after == null ? -1 : after, most) : checkpoints.before(before, most);
        List<Told> told = found.stream().limit(limit)
                .map(each -> new Told(each.size(), each.signedAt(), each.cosignatures(), each.checkpoint().toString())).toList();
        return new Page<>(told, found.size() > limit ? Long.toString(told.getLast().size()) : null);
    }

    @GetMapping("/audit/keys")
    List<KeysTold> keys() {
        return keys.all().stream().map(each -> new KeysTold(each.number(), each.vkeys().lines().toList(), each.size(), each.since(), each.rotation())).toList();
    }
}
