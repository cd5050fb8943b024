package org.clairevoie.command.accompaniment.rules;

import java.util.Set;
import java.util.function.Predicate;
import org.clairevoie.command.accompaniment.Entries;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.ConsentRecorded;
import org.clairevoie.events.ConsentWithdrawn;
import org.clairevoie.events.ContextWorkUndertaken;
import org.clairevoie.events.Purpose;

/// After a withdrawal nothing more is shared for that purpose, until it is agreed again; what was shared before stays.
final class ConsentWithdrawnStops implements InHappenedTime {
    private static final Set<Class<? extends AccompanimentEvent>> MOVING =
            Set.of(ConsentRecorded.class, ConsentWithdrawn.class);

    @Override
    public String id() {
        return "consent-withdrawn";
    }

    @Override
    public boolean moves(Class<? extends AccompanimentEvent> type) {
        return MOVING.contains(type);
    }

    @Override
    public Predicate<Entry> brokenIn(Entries entries) {
        Consents sharing = Consents.of(entries, Purpose.SHARE_PARTNER);
        Consents employers = Consents.of(entries, Purpose.CONTACT_EMPLOYER);
        return entry -> (InformedBeforeSharing.shares(entry) && sharing.withdrawnAt(entry.happened()))
                || (contactsEmployer(entry) && employers.withdrawnAt(entry.happened()));
    }

    @Override
    public Finding own(Matter matter) {
        return doubt(contactsEmployer(matter.own())
                ? "An employer was worked with after consent was withdrawn for CONTACT_EMPLOYER."
                : "Information was shared with a partner after consent was withdrawn for SHARE_PARTNER.");
    }

    @Override
    public String overtaken(String named) {
        return "Now shared after consent was withdrawn: " + named + ".";
    }

    private static boolean contactsEmployer(Entry entry) {
        return entry.effective().event() instanceof ContextWorkUndertaken work && work.target() == ContextWorkUndertaken.Target.EMPLOYER;
    }
}
