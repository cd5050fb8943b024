package org.clairevoie.transparency.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A text and who signed it (c2sp.org/signed-note).
///
/// @param text ends in a line feed, which is signed with it
public record SignedNote(String text, List<NoteSignature> signatures) {
    /// Beyond that a note is refused unread.
    public static final int MOST_BYTES = 1 << 20;

    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new Malformed("a note ends in a line feed, and has from 1 to " + MOST_SIGNATURES + " signatures");
        }
        if (text.codePoints().anyMatch(unit -> unit < ' ' && unit != '\n')) {
            throw new Malformed("a note has no control characters");
        }
    }

    /// @throws Malformed when it is no note
    public static SignedNote parse(byte[] note) {
        try {
            return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString());
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed("a note is not UTF-8", notUtf8);
        }
    }

    /// @throws Malformed when it is no note
    public static SignedNote parse(String note) {
        int gap = note.lastIndexOf("\n\n");
        if (note.length() > MOST_BYTES || gap < 0 || !note.endsWith("\n") || gap + 2 == note.length()) {
            throw new Malformed("a note is a text, an empty line, and signature lines");
        }
        List<String> lines = Arrays.asList(note.substring(gap + 2, note.length() - 1).split("\n", -1));
        return new SignedNote(note.substring(0, gap + 1), lines.stream().map(NoteSignature::parse).toList());
    }

    /// What known keys say of it. Signatures of other keys mean nothing.
    public Signers signers(Collection<VerifierKey> known) {
        List<VerifierKey> valid = new ArrayList<>();
        List<VerifierKey> broken = new ArrayList<>();
        for (VerifierKey key : known) {
            for (NoteSignature signature : signatures) {
                if (key.made(signature)) {
                    (key.verifies(text, signature) ? valid : broken).add(key);
                }
            }
        }
        return new Signers(valid, broken);
    }

    /// @param valid keys whose signature holds
    /// @param broken keys that are named and did not sign this: such a note is refused whole
    public record Signers(List<VerifierKey> valid, List<VerifierKey> broken) {
        public Signers {
            valid = List.copyOf(valid);
            broken = List.copyOf(broken);
        }

        public boolean holds() {
            return broken.isEmpty() && !valid.isEmpty();
        }
    }

    /// The same text with more signatures; each once.
    public SignedNote and(List<NoteSignature> more) {
        Set<NoteSignature> all = new LinkedHashSet<>(signatures);
        all.addAll(more);
        return new SignedNote(text, List.copyOf(all));
    }

    /// As it is served and stored.
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
