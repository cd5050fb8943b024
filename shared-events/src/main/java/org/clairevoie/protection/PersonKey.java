package org.clairevoie.protection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// One person's key: it seals what is said of them and tags what was sent. Destroyed, both are beyond anyone's reach.
public final class PersonKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final byte[] secret;
    private final SecretKey sealing;
    private final SecretKey tagging;

    PersonKey(byte[] secret) {
        this.secret = secret.clone();
        sealing = MasterKey.derive(secret, "sealing", "AES");
        tagging = MasterKey.derive(secret, "tagging", "HmacSHA256");
    }

    public static PersonKey random() {
        byte[] secret = new byte[MasterKey.BYTES];
        RANDOM.nextBytes(secret);
        return new PersonKey(secret);
    }

    byte[] secret() {
        return secret.clone();
    }

    /// @param place binds the ciphertext to its event and field, so that it cannot be moved
    String seal(byte[] value, String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(AesGcm.encrypt(sealing, value, place));
    }

    byte[] open(String ciphertext, String place) {
        try {
            return AesGcm.decrypt(sealing, Base64.getUrlDecoder().decode(ciphertext), place);
        } catch (IllegalArgumentException notBase64) {
            throw new SealBroken(place, notBase64);
        }
    }

    /// The content tag: base64url HMAC-SHA-256 of the canonical form of what was sent.
    public String tag(String canonical) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(tagging, canonical));
    }

    static byte[] hmac(SecretKey key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java cannot compute HmacSHA256", missing);
        }
    }

    static byte[] hmac(SecretKey key, String message) {
        return hmac(key, message.getBytes(StandardCharsets.UTF_8));
    }
}
