package org.clairevoie.command.accompaniment.rules;

import java.util.List;
import java.util.Set;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventRetracted;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.PersonSpoke.Authorship;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;

/// What the person wrote, or said word for word, is theirs to correct. A professional may take it out of the record, and says why.
final class PersonsOwnWords implements Rule {
    private static final Set<Authorship> OWN = Set.of(Authorship.WRITTEN_BY_PERSON, Authorship.VERBATIM);

    @Override
    public String id() {
        return "persons-own-words";
    }

    @Override
    public List<Finding> judge(Matter matter) {
        if (matter.told().initiator() == Initiator.PERSON || !isOwn(matter, matter.target())) {
            return List.of();
        }
        if (matter.told().is(EventCorrected.class)) {
            return List.of(refusal("/data/initiator", "These are the person's own words: only the person corrects them (initiator PERSON)."
                    + " A professional may retract them, with a reason."));
        }
        return matter.told().event() instanceof EventRetracted retraction && retraction.reason() == null
                ? List.of(refusal("/data/reason", "These are the person's own words: say why they are retracted."))
                : List.of();
    }

    /// The person's own correction of their words is as much theirs as the words.
    private static boolean isOwn(Matter matter, @Nullable Entry target) {
        if (target == null) {
            return false;
        }
        return target.type() == EventCorrected.class
                ? isOwn(matter, matter.before().find(target.target()))
                : isOwn(target.told()) || isOwn(target.effective());
    }

    private static boolean isOwn(Told told) {
        return told.event() instanceof PersonSpoke spoke && OWN.contains(spoke.authorship());
    }
}
