package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

/// Version 1 counted hours, where all else that lasts is counted in minutes.
@Catalogued(
        name = "step-taken", group = Group.SITUATION, evidence = Evidence.INTEGRATION_IF_LINKED,
        en = "A step was taken", fr = "Démarche accomplie")
public record StepTakenInHours(
        Doer doer,
        @Coded(Codelist.THEMATIC) @Nullable String theme,
        @Within(min = 0, max = 10_000) @Nullable Double hours) implements EarlierPayload {
    private static final int MINUTES = 60;

    /// Exact where the hours are whole minutes, else to the nearest minute.
    @Override
    public StepTaken next() {
        return new StepTaken(doer, theme, hours == null ? null : Math.toIntExact(Math.round(hours * MINUTES)));
    }
}
