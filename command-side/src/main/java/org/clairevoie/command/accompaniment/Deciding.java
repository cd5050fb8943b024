package org.clairevoie.command.accompaniment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.command.accompaniment.rules.OpenedFirst;
import org.clairevoie.command.accompaniment.rules.Rule;
import org.clairevoie.command.accompaniment.rules.Rules;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.Warning;

/// The verdict on one proposed event. A repeat is recognised before any rule is asked, so that it answers as the first time
/// whatever has happened since.
public final class Deciding {
    private Deciding() {}

    /// @param newEventId our name of the event, should it be accepted
    /// @param now the moment of recording, as far as the caller can know it
    public static Decision decide(Accompaniment state, Proposed proposed, UUID newEventId, Instant now, Limits limits) {
        Entry known = state.entries().find(proposed.key());
        if (known != null) {
            return new Decision.Repeated(known.eventId(), known.sequence(), known.contentTag().equals(proposed.contentTag()));
        }
        if (state instanceof NeverOpened && !proposed.told().is(AccompanimentOpened.class)) {
            return new Decision.Refused(List.of(OpenedFirst.neverOpened()), true);
        }
        return verdict(Matter.of(state.entries(), proposed, newEventId, now, limits));
    }

    private static Decision verdict(Matter matter) {
        List<Refusal> refusals = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        for (Rule rule : Rules.IN_ORDER) {
            for (Finding finding : rule.judge(matter)) {
                switch (finding) {
                    case Refusal refusal -> refusals.add(refusal);
                    case Doubt doubt -> warnings.add(doubt.warning());
                }
            }
        }
        return refusals.isEmpty() ? new Decision.Accepted(matter.told(), warnings) : new Decision.Refused(refusals, false);
    }
}
