package org.clairevoie.deploy.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.Malformed;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.policy.Policy;
import org.clairevoie.transparency.proof.TlogProof;
import org.clairevoie.transparency.tree.Merkle;
import org.jspecify.annotations.Nullable;

/// A bundle against itself and against the keys that its reader knows.
final class BundleCheck {
    private static final Pattern EVENT = Pattern.compile("events/([0-9]{12}|[1-9][0-9]{12,17})\\.(?:json|tlog-proof)");
    private final BundleFile bundle;
    private final @Nullable Policy given;

    /// @param given null to believe the keys that the bundle brings itself
    BundleCheck(BundleFile bundle, @Nullable Policy given) {
        this.bundle = bundle;
        this.given = given;
    }

    Finding run() throws IOException {
        String doubled = bundle.doubled();
        if (doubled != null) {
            return Finding.Broken.of("the file " + doubled + " is there twice");
        }
        try {
            Policy own = given == null ? Policy.parse(bundle.text("policy")) : given;
            SignedNote note = SignedNote.parse(bundle.text("checkpoint"));
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            Policy policy = new Rotations(bundle).extend(own, checkpoint.origin());
            Policy.Verdict verdict = policy.judge(note, checkpoint.origin());
            return verdict.holds() ? events(note, checkpoint, policy, verdict) : Finding.Broken.of("the checkpoint: " + verdict.why());
        } catch (Malformed wrong) {
            return Finding.Broken.of(String.valueOf(wrong.getMessage()));
        }
    }

    private Finding events(SignedNote note, Checkpoint checkpoint, Policy policy, Policy.Verdict verdict) throws IOException {
        Manifest manifest;
        Finding.Broken wrong = null;
        try {
            manifest = Manifest.read(bundle, policy);
        } catch (Malformed unreadable) {
            // An entry that is wrong is told before what is said of all of them.
            manifest = Manifest.UNKNOWN;
            wrong = Finding.Broken.of("the manifest: " + unreadable.getMessage());
        }
        EventsInTurn turn = new EventsInTurn(manifest.journey());
        for (long index : indexes()) {
            Finding.Broken broken = event(index, note, checkpoint, turn);
            if (broken != null) {
                return broken;
            }
        }
        Finding.Broken beside = wrong == null ? manifest.compare(bundle, turn.count()) : wrong;
        return beside == null ? holds(checkpoint, turn.count(), verdict) : beside;
    }

    private Finding.@Nullable Broken event(long index, SignedNote note, Checkpoint checkpoint, EventsInTurn turn) {
        String name = String.format(java.util.Locale.ROOT, "events/%012d", index);
        try {
            byte[] envelope = bundle.find(name + ".json");
            byte[] proof = bundle.find(name + ".tlog-proof");
            if (envelope == null || proof == null) {
                return new Finding.Broken(index, "the " + (envelope == null ? "entry" : "proof") + " is missing");
            }
            TlogProof proven = TlogProof.parse(new String(proof, StandardCharsets.UTF_8));
            if (!proven.checkpoint().equals(note) || proven.inclusion().index() != index) {
                return new Finding.Broken(index, "its proof is of another entry, or leads to another checkpoint");
            }
            if (!proven.inclusion().holds(Merkle.leaf(envelope), checkpoint.root())) {
                return new Finding.Broken(index, "the entry and its proof do not lead to the root that is signed: one of them was changed");
            }
            String outOfTurn = turn.take(index, EnvelopeFields.of(envelope));
            return outOfTurn.isEmpty() ? null : new Finding.Broken(index, outOfTurn);
        } catch (IOException | Malformed unreadable) {
            return new Finding.Broken(index, "cannot be read: " + unreadable.getMessage());
        }
    }

    /// Such a file is read, whatever the manifest says; there is one name for each.
    static boolean isOfAnEvent(String name) {
        return EVENT.matcher(name).matches();
    }

    private Set<Long> indexes() {
        Set<Long> indexes = new TreeSet<>();
        for (String name : bundle.names()) {
            Matcher event = EVENT.matcher(name);
            if (event.matches()) {
                indexes.add(Long.parseLong(event.group(1)));
            }
        }
        return indexes;
    }

    private Finding.Holds holds(Checkpoint checkpoint, int events, Policy.Verdict verdict) {
        List<String> remarks = new ArrayList<>();
        remarks.add(events + " events, each at its place among the " + checkpoint.size() + " of " + checkpoint.origin());
        verdict.cosigners().forEach(witness -> remarks.add("cosigned by " + witness.name()));
        if (given == null) {
            remarks.add("held against the keys that the bundle brings itself; --policy FILE holds it against those that you know");
        }
        return new Finding.Holds(remarks);
    }
}
