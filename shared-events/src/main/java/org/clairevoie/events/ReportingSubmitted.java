package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "reporting-submitted", group = Group.ORGANISATION, evidence = Evidence.JUXTAPOSITION,
        en = "A report was given to someone", fr = "Compte rendu transmis")
public record ReportingSubmitted(
        Recipient recipient,
        @Nullable Boolean imposed,
        @Within(min = 0, max = 1440) @Nullable Integer minutes,
        Duplicates duplicates,
        @Nullable Boolean fundingLinked,
        @Nullable String form) implements AccompanimentEvent {
    public enum Recipient { FUNDER, HIERARCHY, STATE, EU, PARTNER }
    public enum Duplicates { NONE, PARTIAL, FULL }
}
