package org.clairevoie.command.accompaniment;

import java.util.List;
import java.util.UUID;
import org.clairevoie.events.Told;
import org.clairevoie.events.Warning;

/// The answer to one proposed event.
public sealed interface Decision {
    /// @param told what to record: every ref is the event id of its target
    record Accepted(Told told, List<Warning> warnings) implements Decision {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /// @param refusals all that were found, in the order of the rules
    /// @param neverOpened whether there is no such accompaniment at all, which is a 404 rather than a broken rule
    record Refused(List<Refusal> refusals, boolean neverOpened) implements Decision {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /// The sender has already recorded an event under this key.
    ///
    /// @param sameContent false when the content differs: rule `same-id-other-content`
    record Repeated(UUID eventId, int sequence, boolean sameContent) implements Decision {}
}
