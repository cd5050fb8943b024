package org.clairevoie.query.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Names for what an export must tell apart without naming it: HMAC-SHA-256 under a key of that export alone. The same
/// export made again with its key is the same; under two keys nothing joins, and without the key a name leads nowhere.
public final class ExportPseudonyms {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 16;
    private final SecretKeySpec key;

    private ExportPseudonyms(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    public static byte[] freshKey(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    /// @param key 32 bytes, kept with the export for as long as it may be made again, and nowhere else
    public static ExportPseudonyms under(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("the key of an export has " + KEY_BYTES + " bytes, not " + key.length);
        }
        return new ExportPseudonyms(key);
    }

    public String accompaniment(UUID id) {
        return name("accompaniment", id.toString());
    }

    /// @param kind what is named: two kinds never share a name, even for the same word
    /// @return 32 hexadecimal digits
    public String name(String kind, String word) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] kindBytes = kind.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(kindBytes.length).array());
            mac.update(kindBytes);
            return HexFormat.of().formatHex(mac.doFinal(word.getBytes(StandardCharsets.UTF_8)), 0, NAME_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }
}
