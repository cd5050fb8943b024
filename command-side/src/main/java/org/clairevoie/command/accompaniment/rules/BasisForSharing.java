package org.clairevoie.command.accompaniment.rules;

import java.util.Set;
import java.util.function.Predicate;
import org.clairevoie.command.accompaniment.Entries;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.ConsentRecorded;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.events.PartnerEngaged.SharedInformation;
import org.clairevoie.events.Purpose;

/// The second half of `informed-before-sharing`: what goes beyond the minimum is optional, and has consent or another legal
/// basis on record. A basis that was withdrawn is the matter of `consent-withdrawn`.
final class BasisForSharing implements InHappenedTime {
    private static final Set<SharedInformation> OPTIONAL = Set.of(SharedInformation.PLAN, SharedInformation.FULL);

    @Override
    public String id() {
        return "informed-before-sharing";
    }

    @Override
    public boolean moves(Class<? extends AccompanimentEvent> type) {
        return type == ConsentRecorded.class;
    }

    @Override
    public Predicate<Entry> brokenIn(Entries entries) {
        Entry basis = entries.of(ConsentRecorded.class)
                .filter(entry -> Consents.purpose(entry) == Purpose.SHARE_PARTNER).findFirst().orElse(null);
        return entry -> optional(entry) && (basis == null || basis.happened().surelyAfter(entry.happened()));
    }

    @Override
    public Finding own(Matter matter) {
        return doubt("More than the minimum was shared with a partner, and no consent-recorded for SHARE_PARTNER happened before it:"
                + " record the consent, or the other legal basis.");
    }

    @Override
    public String overtaken(String named) {
        return "Now shared without a basis for SHARE_PARTNER: " + named + ".";
    }

    private static boolean optional(Entry entry) {
        return entry.effective().event() instanceof PartnerEngaged engaged && OPTIONAL.contains(engaged.sharedInformation());
    }
}
