package org.clairevoie.transparency.note;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The bytes that each kind of key signs for a note.
final class SignedMessage {
    private static final int LONGEST_NAME = 255;

    private SignedMessage() {}

    /// @param time POSIX seconds, for a kind that says when
    /// @throws Malformed when the key signs only checkpoints, and the text is none
    static byte[] of(VerifierKey key, String text, long time) {
        return switch (key.type()) {
            case ED25519 -> utf8(text);
            case ED25519_COSIGNATURE -> utf8("cosignature/v1\ntime " + time + "\n" + text);
            case ML_DSA_44_COSIGNATURE -> wholeTree(key.name(), Checkpoint.parse(text), time);
        };
    }

    /// The structure `cosigned_message` of c2sp.org/tlog-cosignature, over the tree from its first leaf on.
    private static byte[] wholeTree(String cosigner, Checkpoint checkpoint, long time) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream message = new DataOutputStream(bytes)) {
            message.write(utf8("subtree/v1\n\0"));
            writeShort(message, cosigner);
            message.writeLong(time);
            writeShort(message, checkpoint.origin());
            message.writeLong(0);
            message.writeLong(checkpoint.size());
            message.write(checkpoint.root().bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeShort(DataOutputStream message, String name) throws IOException {
        byte[] bytes = utf8(name);
        if (bytes.length > LONGEST_NAME) {
            throw new Malformed("a name has at most " + LONGEST_NAME + " bytes: " + name);
        }
        message.writeByte(bytes.length);
        message.write(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
