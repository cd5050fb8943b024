package org.clairevoie.protection;

import java.util.Base64;

/// Keyed pseudonyms of senders' identifiers. They are scoped by source: the same characters in two systems may be two people.
public final class Pseudonyms {
    private static final int BYTES = 16;
    /// Of those who show a token: who wrote and who read can be known to be one.
    private static final String SUBJECTS = "urn:clairevoie:subject";
    private final MasterKey master;

    public Pseudonyms(MasterKey master) {
        this.master = master;
    }

    /// Of whoever a token names, in envelopes and in the access log alike.
    public String ofSubject(String subject) {
        return of(SUBJECTS, subject);
    }

    /// @return 22 base64url characters, the same for the same identifier of the same source for ever, whatever becomes of the master key
    public String of(String source, String identifier) {
        byte[] digest = PersonKey.hmac(master.pseudonyms(), source.length() + ":" + source + identifier);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(digest, BYTES));
    }
}
