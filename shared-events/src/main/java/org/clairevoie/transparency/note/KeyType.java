package org.clairevoie.transparency.note;

/// The kinds of signature that are made and verified here, each under the byte that C2SP gave it.
public enum KeyType {
    /// A log's, over the text of the note.
    ED25519(1, "Ed25519", "302a300506032b6570032100", 32, 64, false),
    /// A witness's, over the text and a time.
    ED25519_COSIGNATURE(4, "Ed25519", "302a300506032b6570032100", 32, 64, true),
    /// A log's or a witness's, over what the checkpoint says and a time; no quantum computer forges it.
    ML_DSA_44_COSIGNATURE(6, "ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312, 2420, true);

    static final int TIME_BYTES = Long.BYTES;

    final byte mark;
    final String algorithm;
    /// What X.509 puts before the bytes of a public key.
    final String x509;
    final int keyBytes;
    final int signatureBytes;
    final boolean timed;

    KeyType(int mark, String algorithm, String x509, int keyBytes, int signatureBytes, boolean timed) {
        this.mark = (byte) mark;
        this.algorithm = algorithm;
        this.x509 = x509;
        this.keyBytes = keyBytes;
        this.signatureBytes = signatureBytes;
        this.timed = timed;
    }

    /// @throws Malformed when no kind has this mark
    static KeyType of(byte mark) {
        for (KeyType type : values()) {
            if (type.mark == mark) {
                return type;
            }
        }
        throw new Malformed("no kind of key that is known here has the mark " + mark);
    }

    /// Whether it is a cosignature: it says when.
    public boolean timed() {
        return timed;
    }

    int blobBytes() {
        return Integer.BYTES + (timed ? TIME_BYTES : 0) + signatureBytes;
    }
}
