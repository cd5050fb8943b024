package org.clairevoie.transparency.note;

import java.nio.ByteBuffer;
import java.util.Base64;

/// A signature line of a note: `— <name> base64(key id ‖ signature)`.
public record NoteSignature(String name, String base64) {
    private static final String DASH = "— ";
    private static final int SHORTEST = Integer.BYTES + 1;

    public NoteSignature {
        if (blob(base64).length < SHORTEST) {
            throw new Malformed("a signature of " + name + " is too short");
        }
    }

    /// @throws Malformed when it is no signature line
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space <= DASH.length()) {
            throw new Malformed("not a signature line: " + line);
        }
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    public int keyId() {
        return ByteBuffer.wrap(blob()).getInt();
    }

    /// When a cosigner says that it signed, in POSIX seconds; 0 for a kind that does not say.
    long time(KeyType type) {
        return type.timed() ? ByteBuffer.wrap(blob()).getLong(Integer.BYTES) : 0;
    }

    byte[] blob() {
        return blob(base64);
    }

    public String line() {
        return DASH + name + " " + base64;
    }

    private static byte[] blob(String base64) {
        try {
            byte[] blob = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(blob).equals(base64)) {
                return blob;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed("a signature is not base64: " + base64, notBase64);
        }
        throw new Malformed("a signature is not in the one base64 that it has: " + base64);
    }
}
