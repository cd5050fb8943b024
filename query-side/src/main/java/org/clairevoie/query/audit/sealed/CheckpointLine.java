package org.clairevoie.query.audit.sealed;

import java.util.HexFormat;
import java.util.List;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.KeyType;
import org.clairevoie.transparency.note.NoteSignature;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.note.VerifierKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A checkpoint as a page shows it.
///
/// @param root in base64
/// @param note as it is served
public record CheckpointLine(long size, String signedAt, String origin, String root, List<Signer> signers, String note) {
    /// @param keyId eight hexadecimal digits
    /// @param own the algorithm of the log's own key; null for a witness
    public record Signer(String name, String keyId, @Nullable KeyType own) {}

    /// @param told of the answer of `/audit/checkpoints`
    /// @param keys that ever signed this log
    static CheckpointLine of(JsonNode told, List<VerifierKey> keys) {
        String text = told.get("checkpoint").asString();
        SignedNote note = SignedNote.parse(text);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        return new CheckpointLine(
                checkpoint.size(), told.get("signedAt").asString(), checkpoint.origin(), checkpoint.root().toString(),
                note.signatures().stream().map(signature -> signer(signature, keys)).toList(), text);
    }

    /// Whether anybody but the log itself has signed it.
    public boolean witnessed() {
        return signers.stream().anyMatch(signer -> signer.own() == null);
    }

    private static Signer signer(NoteSignature signature, List<VerifierKey> keys) {
        return new Signer(signature.name(), HexFormat.of().toHexDigits(signature.keyId()),
                keys.stream().filter(key -> key.made(signature)).map(VerifierKey::type).findFirst().orElse(null));
    }
}
