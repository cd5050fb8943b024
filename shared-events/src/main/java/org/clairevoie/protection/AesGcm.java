package org.clairevoie.protection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM, laid out as nonce (12 bytes), ciphertext, tag (16 bytes).
final class AesGcm {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    static byte[] encrypt(SecretKey key, byte[] clear, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, clear, 0, clear.length, place);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    }

    static byte[] decrypt(SecretKey key, byte[] sealed, String place) {
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, key, nonce, sealed, NONCE_BYTES, sealed.length - NONCE_BYTES, place);
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] input, int from, int length, String place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, length);
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            throw new SealBroken(place, refused);
        }
    }
}
