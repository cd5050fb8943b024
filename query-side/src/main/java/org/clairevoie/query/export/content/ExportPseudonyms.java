package org.clairevoie.query.export.content;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Names for one export alone: HMAC-SHA-256 under a key that lives as long as the export runs and is written nowhere, so that
/// two exports do not join and nobody can go back from one. For one thread.
public final class ExportPseudonyms {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int BYTES = 16;
    private final Mac mac;

    private ExportPseudonyms(byte[] key) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK knows " + HMAC, impossible);
        }
    }

    public static ExportPseudonyms fresh(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        ExportPseudonyms pseudonyms = new ExportPseudonyms(key);
        Arrays.fill(key, (byte) 0);
        return pseudonyms;
    }

    /// With a key of the test's choice, to write the same bytes twice.
    public static ExportPseudonyms under(byte[] key) {
        return new ExportPseudonyms(key);
    }

    /// What is named: the same characters name a person and an event differently.
    public enum Kind { JOURNEY, EVENT, PERSON, PROFESSIONAL, ORGANISATION }

    /// @return 32 hexadecimal digits
    public String of(Kind kind, String name) {
        byte[] digest = mac.doFinal((kind.name() + ":" + name).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }
}
