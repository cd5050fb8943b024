package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "referent-assigned", group = Group.COURSE, evidence = Evidence.JUXTAPOSITION_UNLESS_LINKED,
        en = "A professional became the referent, or ceased to be", fr = "Désignation du référent")
public record ReferentAssigned(
        @Pseudonymised @Nullable String actor,
        @Shaped(Shape.SIRET) @Nullable String organisation,
        Reason reason,
        @Nullable Boolean handoverHeld) implements AccompanimentEvent {
    public enum Reason { FIRST, CHANGE_REQUESTED_BY_PERSON, REORGANISATION, LEAVE, ENDED }
}
