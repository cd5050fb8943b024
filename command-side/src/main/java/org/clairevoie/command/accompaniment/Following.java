package org.clairevoie.command.accompaniment;

import java.util.Objects;
import java.util.Set;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.PartnerAnswered;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.events.RecordedBy;
import org.clairevoie.events.ReferentAssigned;
import org.clairevoie.events.ServiceDelivered;
import org.clairevoie.events.ServiceDropped;
import org.jspecify.annotations.Nullable;

/// Whose accompaniment it is: the opener's organisation follows it, and those of its referents. A partner engaged on it says what
/// came of its own part, and nothing else.
public final class Following {
    private static final Set<Class<? extends AccompanimentEvent>> A_PARTNERS =
            Set.of(PartnerAnswered.class, ServiceDelivered.class, ServiceDropped.class);

    private Following() {}

    /// Who may not is told what would be told of an accompaniment that does not exist.
    ///
    /// @param by acts of ours, which no frontline system posts, are nobody's to bar
    public static boolean mayRecord(Accompaniment state, RecordedBy by, Class<? extends AccompanimentEvent> type) {
        if (!(state instanceof Opened opened) || !by.role().equals(RecordedBy.FRONTLINE) || Objects.equals(opened.openedFor(), by.organisation())) {
            return true;
        }
        return hasReferentOf(opened, by.organisation()) || (A_PARTNERS.contains(type) && hasEngaged(opened, by.organisation()));
    }

    private static boolean hasReferentOf(Opened opened, @Nullable String organisation) {
        return organisation != null && opened.entries().of(ReferentAssigned.class)
                .anyMatch(entry -> entry.effective().event() instanceof ReferentAssigned assigned && organisation.equals(assigned.organisation()));
    }

    private static boolean hasEngaged(Opened opened, @Nullable String organisation) {
        return organisation != null && opened.entries().of(PartnerEngaged.class)
                .anyMatch(entry -> entry.effective().event() instanceof PartnerEngaged engaged && organisation.equals(engaged.organisation()));
    }
}
