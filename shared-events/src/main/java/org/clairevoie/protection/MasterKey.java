package org.clairevoie.protection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The one secret outside the database: it wraps every person's key and keys every pseudonym.
public final class MasterKey implements MasterKeys {
    public static final int BYTES = 32;
    private static final String PSEUDONYMS = "pseudonyms";
    private static final String HMAC = "HmacSHA256";
    private final SecretKey wrapping;
    private final SecretKey pseudonyms;
    private final String fingerprint;

    /// @param secret 32 random bytes; the caller may wipe them afterwards
    public MasterKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a master key has " + BYTES + " bytes, this one has " + secret.length);
        }
        wrapping = derive(secret, "person-keys", "AES");
        pseudonyms = derive(secret, PSEUDONYMS, HMAC);
        fingerprint = HexFormat.of().formatHex(derive(secret, "fingerprint", "Generic").getEncoded(), 0, 8);
    }

    private MasterKey(SecretKey wrapping, SecretKey pseudonyms, String fingerprint) {
        this.wrapping = wrapping;
        this.pseudonyms = pseudonyms;
        this.fingerprint = fingerprint;
    }

    /// Tells one master key from another without telling anything of it: kept in the database, compared at start.
    public String fingerprint() {
        return fingerprint;
    }

    SecretKey pseudonyms() {
        return pseudonyms;
    }

    public byte[] wrap(PersonKey key, String person) {
        return AesGcm.encrypt(wrapping, key.secret(), person);
    }

    public PersonKey unwrap(byte[] wrapped, String person) {
        return new PersonKey(AesGcm.decrypt(wrapping, wrapped, person));
    }

    /// The key of the pseudonyms of another, wrapped by this one.
    public byte[] wrapPseudonymsOf(MasterKey before) {
        return AesGcm.encrypt(wrapping, before.pseudonyms.getEncoded(), PSEUDONYMS);
    }

    /// With the key of the pseudonyms that it was handed.
    ///
    /// @param wrapped null where it derives its own
    public MasterKey withPseudonyms(byte @Nullable [] wrapped) {
        return wrapped == null ? this : new MasterKey(wrapping, new SecretKeySpec(AesGcm.decrypt(wrapping, wrapped, PSEUDONYMS), HMAC), fingerprint);
    }

    @Override
    public MasterKey current() {
        return this;
    }

    @Override
    public MasterKey of(String asked) {
        if (!asked.equals(fingerprint)) {
            throw new MasterKeyUnavailable("there is no master key " + asked + " but " + fingerprint, null);
        }
        return this;
    }

    @Override
    public void refresh() {
        // It is all there is.
    }

    static SecretKey derive(byte[] secret, String use, String algorithm) {
        try {
            var parameters = HKDFParameterSpec.ofExtract().addIKM(secret)
                    .thenExpand(("clairevoie/" + use).getBytes(StandardCharsets.UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java cannot derive keys with HKDF-SHA256", missing);
        }
    }
}
