package org.clairevoie.command.accompaniment.rules;

import java.util.List;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.events.AdaptationRequested;

/// Silence is not agreement: where an agreement may be left out, we say that its absence reads as not recorded. There is no
/// default anywhere, see [org.clairevoie.events.PersonAgreement].
final class AgreedIsSaid implements Rule {
    @Override
    public String id() {
        return "agreed-is-said";
    }

    @Override
    public List<Finding> judge(Matter matter) {
        return matter.tellings().stream()
                .filter(telling -> telling.told().event() instanceof AdaptationRequested requested && requested.personAgreement() == null)
                .<Finding>map(_ -> doubt("personAgreement is missing and reads as not recorded, never as agreed:"
                        + " send NOT_ASKED if the person was not asked."))
                .toList();
    }
}
