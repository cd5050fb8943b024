package org.clairevoie.protection;

import java.util.Base64;

/// Keyed pseudonyms of senders' identifiers. They are scoped by source: the same characters in two systems may be two people.
public final class Pseudonyms {
    private static final int BYTES = 16;
    private final MasterKey master;

    public Pseudonyms(MasterKey master) {
        this.master = master;
    }

    /// @return 22 base64url characters, the same for the same identifier of the same source for as long as the master key lives
    public String of(String source, String identifier) {
        byte[] digest = PersonKey.hmac(master.pseudonyms(), source.length() + ":" + source + identifier);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(digest, BYTES));
    }
}
