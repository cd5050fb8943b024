package org.clairevoie.command.accompaniment.rules;

import java.util.function.Predicate;
import org.clairevoie.command.accompaniment.Entries;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.events.PartnerEngaged.SharedInformation;
import org.clairevoie.events.PersonInformed;

/// The person is informed before anything about them is shared with a partner.
final class InformedBeforeSharing implements InHappenedTime {
    @Override
    public String id() {
        return "informed-before-sharing";
    }

    @Override
    public boolean moves(Class<? extends AccompanimentEvent> type) {
        return type == PersonInformed.class;
    }

    @Override
    public Predicate<Entry> brokenIn(Entries entries) {
        Entry informed = entries.of(PersonInformed.class).findFirst().orElse(null);
        return entry -> shares(entry) && (informed == null || informed.happened().surelyAfter(entry.happened()));
    }

    @Override
    public Finding own(Matter matter) {
        return doubt("Information was shared with a partner, and no person-informed happened before it.");
    }

    @Override
    public String overtaken(String named) {
        return "Now shared before the person was informed: " + named + ".";
    }

    static boolean shares(Entry entry) {
        return entry.effective().event() instanceof PartnerEngaged engaged && engaged.sharedInformation() != SharedInformation.NONE;
    }
}
