package org.clairevoie.command.accompaniment.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.clairevoie.command.accompaniment.Entries;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.ReferentAssigned;
import org.clairevoie.events.ReferentAssigned.Reason;

/// One referent at a time: FIRST comes once or after an end, a change has somebody to follow, an end somebody to leave.
/// A change ends the former referent by itself.
final class OneReferent implements InHappenedTime {
    @Override
    public String id() {
        return "one-referent";
    }

    @Override
    public boolean moves(Class<? extends AccompanimentEvent> type) {
        return type == ReferentAssigned.class;
    }

    @Override
    public Predicate<Entry> brokenIn(Entries entries) {
        Set<UUID> broken = new HashSet<>();
        boolean inOffice = false;
        boolean everAssigned = false;
        for (Entry entry : entries.of(ReferentAssigned.class).toList()) {
            Reason reason = reason(entry);
            boolean fits = switch (reason) {
                case FIRST -> !inOffice;
                case CHANGE_REQUESTED_BY_PERSON, REORGANISATION, LEAVE -> everAssigned;
                case ENDED -> inOffice;
            };
            if (!fits) {
                broken.add(entry.eventId());
            }
            inOffice = reason != Reason.ENDED;
            everAssigned = true;
        }
        return entry -> broken.contains(entry.eventId());
    }

    @Override
    public Finding own(Matter matter) {
        return doubt(switch (reason(matter.own())) {
            case FIRST -> "There was a referent already: tell a change with the reason of the change, or end the former first.";
            case CHANGE_REQUESTED_BY_PERSON, REORGANISATION, LEAVE -> "No referent was assigned before this change: the first is told as FIRST.";
            case ENDED -> "There was no referent to end.";
        });
    }

    @Override
    public String overtaken(String named) {
        return "No longer one referent at a time: see " + named + ".";
    }

    private static Reason reason(Entry entry) {
        return entry.effective().event() instanceof ReferentAssigned assigned ? assigned.reason() : Reason.FIRST;
    }
}
