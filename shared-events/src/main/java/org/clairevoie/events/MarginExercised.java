package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "margin-exercised", group = Group.ORGANISATION, evidence = Evidence.INTEGRATION,
        en = "A professional adjusted the practice to the spirit of the scheme", fr = "Marge de manœuvre exercée")
public record MarginExercised(
        @Nullable String rule,
        Kind kind,
        @Nullable Personal motive,
        @Nullable Personal approvedBy) implements AccompanimentEvent {
    public enum Kind { TIME, METHOD, PRESCRIPTION, FREQUENCY, REPORTING, EXPENSE }
}
