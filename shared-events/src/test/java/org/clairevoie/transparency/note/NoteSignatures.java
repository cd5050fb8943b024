package org.clairevoie.transparency.note;

import java.util.Base64;

/// Signatures from bytes that nobody signed so.
final class NoteSignatures {
    private NoteSignatures() {}

    static NoteSignature of(String name, byte[] blob) {
        return new NoteSignature(name, Base64.getEncoder().encodeToString(blob));
    }
}
