package org.clairevoie.command.intake;

import org.clairevoie.access.Caller;
import org.clairevoie.events.RecordedBy;
import org.clairevoie.protection.Pseudonyms;

/// Who asks, as the envelope keeps it: the log holds nobody's name.
final class Authors {
    private final Pseudonyms pseudonyms;

    Authors(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    RecordedBy of(Caller caller) {
        return new RecordedBy(pseudonyms.ofSubject(caller.actor()), caller.role().wireName(), caller.organisation());
    }
}
