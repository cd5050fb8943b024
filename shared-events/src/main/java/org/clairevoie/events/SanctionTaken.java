package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "sanction-taken", group = Group.ORGANISATION, evidence = Evidence.NEITHER,
        en = "A sanction was taken or lifted", fr = "Sanction prononcée")
public record SanctionTaken(Kind kind, @Nullable Personal decidedBy, @Nullable Boolean personHeard) implements AccompanimentEvent {
    public enum Kind { WARNING, SUSPENSION, REDUCTION, DEREGISTRATION, LIFTED }
}
