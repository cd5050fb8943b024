package org.clairevoie.deploy.verifier;

import java.io.IOException;
import java.util.List;
import org.clairevoie.transparency.note.Malformed;
import org.clairevoie.transparency.note.Rotation;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.note.VerifierKey;
import org.clairevoie.transparency.policy.Policy;

/// From the keys that are believed to those that took their place, as far as the ones before have said so.
record Rotations(BundleFile bundle) {
    /// @throws Malformed when a believed key is named that did not say so
    Policy extend(Policy policy, String origin) throws IOException {
        Policy extended = policy;
        for (int number = 1; bundle.find("rotations/" + number) != null; number++) {
            SignedNote note = SignedNote.parse(bundle.text("rotations/" + number));
            Rotation rotation = Rotation.parse(note.text());
            SignedNote.Signers before = note.signers(extended.logs());
            if (!before.broken().isEmpty()) {
                throw new Malformed("rotation " + number + ": a key is named that did not sign it");
            }
            if (rotation.last().origin().equals(origin) && !before.valid().isEmpty() && takesOver(note, rotation.next())) {
                extended = extended.and(rotation.next());
            }
        }
        return extended;
    }

    /// The new key has said it too: nobody passes off another's key as the next one.
    private static boolean takesOver(SignedNote note, List<VerifierKey> next) {
        return next.stream().filter(key -> !key.type().timed()).anyMatch(key -> note.signers(List.of(key)).holds());
    }
}
