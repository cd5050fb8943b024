package org.clairevoie.transparency.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// A key that signs notes. Written to a file as a line: the vkey, a space, and the private key in PKCS 8 and base64.
public final class SigningKey {
    private final VerifierKey verifier;
    private final PrivateKey secret;

    private SigningKey(VerifierKey verifier, PrivateKey secret) {
        this.verifier = verifier;
        this.secret = secret;
    }

    /// A new one, from the system's randomness.
    public static SigningKey generate(String name, KeyType type) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(type.algorithm).generateKeyPair();
            return new SigningKey(VerifierKey.of(name, type, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java makes no keys for " + type.algorithm, missing);
        }
    }

    /// @throws Malformed when the line is no such key, or its two halves do not belong together
    public static SigningKey parse(String line) {
        String[] words = line.strip().split(" ", -1);
        if (words.length != 2) {
            throw new Malformed("a signing key is a vkey, a space and the private key");
        }
        VerifierKey verifier = VerifierKey.parse(words[0]);
        try {
            byte[] encoded = Base64.getDecoder().decode(words[1]);
            PrivateKey secret = KeyFactory.getInstance(verifier.type().algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            SigningKey key = new SigningKey(verifier, secret);
            String trial = new Checkpoint(verifier.name(), 0, org.clairevoie.transparency.tree.Merkle.EMPTY).text();
            if (!verifier.verifies(trial, key.sign(trial, 0))) {
                throw new Malformed("the private key of " + verifier.name() + " is not the one of its vkey");
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new Malformed("the private key of " + verifier.name() + " cannot be read", unreadable);
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /// @param text of a note, which ends in a line feed
    /// @param time POSIX seconds; a kind of key that does not say when leaves it out
    public NoteSignature sign(String text, long time) {
        KeyType type = verifier.type();
        try {
            Signature signer = Signature.getInstance(type.algorithm);
            signer.initSign(secret);
            signer.update(SignedMessage.of(verifier, text, time));
            ByteBuffer blob = ByteBuffer.allocate(type.blobBytes()).putInt(verifier.id());
            if (type.timed) {
                blob.putLong(time);
            }
            byte[] bytes = blob.put(signer.sign()).array();
            return new NoteSignature(verifier.name(), Base64.getEncoder().encodeToString(bytes));
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("this Java does not sign with " + type.algorithm, refused);
        }
    }

    /// As it is kept in a file that its owner alone may read.
    public String secretLine() {
        return verifier + " " + Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    /// Tells whose it is, and nothing of the secret.
    @Override
    public String toString() {
        return verifier.toString();
    }
}
