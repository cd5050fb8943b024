package org.clairevoie.deploy.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clairevoie.keeping.OwnFile;
import org.clairevoie.transparency.note.KeyType;
import org.clairevoie.transparency.note.NoteSignature;
import org.clairevoie.transparency.note.SigningKey;

/// The two keys of a witness, in a file that its owner alone may read; made at the first start.
record WitnessKeys(List<SigningKey> keys) {
    WitnessKeys {
        keys = List.copyOf(keys);
    }

    /// @param name what the witness is called, for ever
    static WitnessKeys open(Path file, String name) throws IOException {
        String lines = new OwnFile(file).kept(() -> SigningKey.generate(name, KeyType.ED25519_COSIGNATURE).secretLine() + "\n"
                + SigningKey.generate(name, KeyType.ML_DSA_44_COSIGNATURE).secretLine() + "\n");
        WitnessKeys keys = new WitnessKeys(lines.lines().map(SigningKey::parse).toList());
        if (keys.keys.stream().anyMatch(key -> !key.verifier().name().equals(name))) {
            throw new IOException("the keys in " + file + " are of a witness of another name than " + name);
        }
        return keys;
    }

    List<NoteSignature> cosign(String checkpoint, long seconds) {
        return keys.stream().map(key -> key.sign(checkpoint, seconds)).toList();
    }
}
