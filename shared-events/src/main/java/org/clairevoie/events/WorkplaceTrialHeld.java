package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "workplace-trial-held", group = Group.CONTEXT, evidence = Evidence.INTEGRATION_IF_LINKED,
        en = "The person tried a workplace", fr = "Mise en situation de travail")
public record WorkplaceTrialHeld(
        Kind kind,
        @Shaped(Shape.ROME) @Nullable String rome,
        @Within(min = 0, max = 1000) @Nullable Integer days,
        @Nullable Personal initiatedBy) implements AccompanimentEvent {
    public enum Kind { PMSMP, IMMERSION, CDDI, TRIAL_DAY }
}
