package org.clairevoie.command.accompaniment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.events.*;

/// A correction always targets the original event, and the last one that is not retracted holds. To correct a correction is to
/// correct the original again; to take it back is to retract it, which restores the one before.
final class CorrectionChain implements Rule {
    /// What says something of another event or of the whole record: it does not keep an opening from being retracted.
    private static final Set<Class<? extends AccompanimentEvent>> NO_PART_OF_THE_JOURNEY = Set.of(
            LinkAsserted.class, LinkWithdrawn.class, EventCorrected.class, EventRetracted.class, EventContested.class,
            PersonalDataErased.class, LegalHoldSet.class, LegalHoldLifted.class);

    @Override
    public String id() {
        return "correction-chain";
    }

    @Override
    public List<Finding> judge(Matter matter) {
        Entry target = matter.target();
        if (target == null || !target.stands()) {
            return List.of();
        }
        if (matter.told().event() instanceof EventCorrected correction) {
            return corrected(correction, target);
        }
        return matter.told().is(EventRetracted.class) ? retracted(matter, target) : List.of();
    }

    private List<Finding> corrected(EventCorrected correction, Entry target) {
        if (target.type() == EventRetracted.class) {
            return List.of(refusal("/data/links", "A retraction is not corrected: record the event again under a new id if it did happen."));
        }
        if (target.type() == EventCorrected.class) {
            return List.of(refusal("/data/links", "A correction targets the original event: correct "
                    + target.target() + " again, or retract this correction."));
        }
        if (!(correction.replacement() instanceof Told replacement) || !replacement.is(target.type())) {
            return List.of(refusal("/data/replacement", "The replacement is a whole "
                    + Catalogue.of(target.type()).name() + ", as is the event that it corrects."));
        }
        return samePerson(target.told().event(), replacement.event()) ? List.of()
                : List.of(refusal("/data/replacement/data/person", "An accompaniment stays that of the person it was opened for, "
                        + "under whose key all of it is sealed: retract it, and open another for the right person."));
    }

    /// Identifiers are scoped by source: another system cannot name the person, and so cannot correct an opening.
    private static boolean samePerson(AccompanimentEvent first, AccompanimentEvent replacement) {
        return !(first instanceof AccompanimentOpened opened && replacement instanceof AccompanimentOpened other)
                || opened.person().equals(other.person());
    }

    private List<Finding> retracted(Matter matter, Entry target) {
        List<Finding> findings = new ArrayList<>();
        if (target.type() == EventRetracted.class) {
            findings.add(refusal("/data/links", "A retraction is not retracted: record the event again under a new id if it did happen."));
        }
        List<Entry> others = target.type() == AccompanimentOpened.class ? others(matter, target).toList() : List.of();
        if (!others.isEmpty()) {
            findings.add(refusal("/data/links", "An opening is retracted when all else is; these still stand: " + Named.of(others) + "."));
        }
        return findings;
    }

    private static Stream<Entry> others(Matter matter, Entry opening) {
        return matter.before().standing().filter(entry -> !entry.equals(opening) && !NO_PART_OF_THE_JOURNEY.contains(entry.type()));
    }
}
