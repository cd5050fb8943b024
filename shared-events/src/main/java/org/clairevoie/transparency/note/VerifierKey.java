package org.clairevoie.transparency.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.clairevoie.transparency.tree.Hash;

/// A public key under the name of who signs with it, written as a vkey: `name+hex8(id)+base64(type ‖ key)`.
///
/// @param key its raw bytes, in base64
public record VerifierKey(String name, KeyType type, String key) {
    private static final int PARTS = 3;

    public VerifierKey {
        if (!isName(name)) {
            throw new Malformed("a key's name has neither spaces nor +, and is not empty: '" + name + "'");
        }
        if (Base64.getDecoder().decode(key).length != type.keyBytes) {
            throw new Malformed("a key of " + type + " has " + type.keyBytes + " bytes");
        }
    }

    /// @throws Malformed when it is no vkey, or its id is not the one that its name and bytes make
    public static VerifierKey parse(String vkey) {
        int second = vkey.indexOf('+', vkey.indexOf('+') + 1);
        String[] parts = vkey.split("\\+", PARTS);
        if (second < 0 || parts.length != PARTS) {
            throw new Malformed("not a vkey: " + vkey);
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length == 0) {
                throw new Malformed("not a vkey: " + vkey);
            }
            byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
            VerifierKey key = new VerifierKey(parts[0], KeyType.of(typed[0]), Base64.getEncoder().encodeToString(raw));
            if (!key.toString().equals(vkey)) {
                throw new Malformed("the id of this vkey is not the one that its name and key make: " + vkey);
            }
            return key;
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed("not a vkey: " + vkey + ": " + notBase64.getMessage(), notBase64);
        }
    }

    static VerifierKey of(String name, KeyType type, PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - type.keyBytes, encoded.length);
        return new VerifierKey(name, type, Base64.getEncoder().encodeToString(raw));
    }

    /// The first four bytes of a SHA-256 over name, type and key: tells keys apart, and proves nothing.
    public int id() {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Hash.sha256(named, new byte[] {type.mark}, raw()).bytes()).getInt();
    }

    public boolean made(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    /// Whether the signature is this key's over the text. False too when the text is no checkpoint and the key signs nothing else.
    public boolean verifies(String text, NoteSignature signature) {
        byte[] blob = signature.blob();
        if (!made(signature) || blob.length != type.blobBytes()) {
            return false;
        }
        long time = signature.time(type);
        try {
            Signature verifier = Signature.getInstance(type.algorithm);
            verifier.initVerify(publicKey());
            verifier.update(SignedMessage.of(this, text, time));
            return time >= 0 && verifier.verify(blob, blob.length - type.signatureBytes, type.signatureBytes);
        } catch (GeneralSecurityException | Malformed notSigned) {
            return false;
        }
    }

    /// Whether both are the same key, under whatever name.
    public boolean sameKey(VerifierKey other) {
        return type.algorithm.equals(other.type.algorithm) && key.equals(other.key);
    }

    @Override
    public String toString() {
        byte[] raw = raw();
        byte[] typed = ByteBuffer.allocate(1 + raw.length).put(type.mark).put(raw).array();
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + Base64.getEncoder().encodeToString(typed);
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] prefix = HexFormat.of().parseHex(type.x509);
        byte[] raw = raw();
        byte[] encoded = ByteBuffer.allocate(prefix.length + raw.length).put(prefix).put(raw).array();
        return KeyFactory.getInstance(type.algorithm).generatePublic(new X509EncodedKeySpec(encoded));
    }

    private byte[] raw() {
        return Base64.getDecoder().decode(key);
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.indexOf('+') < 0 && name.codePoints().noneMatch(Character::isWhitespace)
                && name.codePoints().noneMatch(Character::isSpaceChar) && name.codePoints().noneMatch(Character::isISOControl);
    }
}
