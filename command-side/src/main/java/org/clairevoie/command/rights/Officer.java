package org.clairevoie.command.rights;

import org.clairevoie.access.Caller;
import org.clairevoie.protection.Pseudonyms;

/// Who acts on a person's behalf, as it is kept: the keyed pseudonym that envelopes and the access log bear too.
public record Officer(String pseudonym) {
    private static final String SUBJECTS = "urn:clairevoie:subject";

    public static Officer of(Caller caller, Pseudonyms pseudonyms) {
        return new Officer(pseudonyms.of(SUBJECTS, caller.actor()));
    }
}
