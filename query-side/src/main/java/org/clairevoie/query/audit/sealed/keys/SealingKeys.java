package org.clairevoie.query.audit.sealed.keys;

import java.util.Arrays;
import java.util.List;
import org.clairevoie.transparency.note.KeyType;
import org.clairevoie.transparency.note.Malformed;
import org.clairevoie.transparency.note.NoteSignature;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.note.SigningKey;
import org.clairevoie.transparency.note.VerifierKey;

/// The two keys that sign one log, both under its origin as their name: Ed25519, which every tool verifies, and ML-DSA-44, which no
/// quantum computer forges.
public record SealingKeys(SigningKey classic, SigningKey lasting) {
    public SealingKeys {
        boolean paired = classic.verifier().type() == KeyType.ED25519 && lasting.verifier().type() == KeyType.ML_DSA_44_COSIGNATURE;
        if (!paired || !classic.verifier().name().equals(lasting.verifier().name())) {
            throw new Malformed("sealing keys are one of Ed25519 and one of ML-DSA-44, both of one origin");
        }
    }

    public static SealingKeys generate(String origin) {
        return new SealingKeys(SigningKey.generate(origin, KeyType.ED25519), SigningKey.generate(origin, KeyType.ML_DSA_44_COSIGNATURE));
    }

    /// @throws Malformed when these are not two such lines
    static SealingKeys parse(String file) {
        List<String> lines = Arrays.asList(file.strip().split("\n", -1));
        if (lines.size() != 2) {
            throw new Malformed("a file of sealing keys has two lines");
        }
        return new SealingKeys(SigningKey.parse(lines.getFirst()), SigningKey.parse(lines.getLast()));
    }

    public String origin() {
        return classic.verifier().name();
    }

    public List<VerifierKey> verifiers() {
        return List.of(classic.verifier(), lasting.verifier());
    }

    /// As the database knows them.
    String vkeys() {
        return classic + "\n" + lasting;
    }

    String secretLines() {
        return classic.secretLine() + "\n" + lasting.secretLine() + "\n";
    }

    /// A checkpoint, under both keys.
    ///
    /// @param seconds of the time when it is signed
    public SignedNote sign(String checkpoint, long seconds) {
        return new SignedNote(checkpoint, signatures(checkpoint, seconds));
    }

    public List<NoteSignature> signatures(String checkpoint, long seconds) {
        return List.of(classic.sign(checkpoint, seconds), lasting.sign(checkpoint, seconds));
    }

    /// Any other text, which the second key signs not.
    public NoteSignature vouch(String text) {
        return classic.sign(text, 0);
    }
}
