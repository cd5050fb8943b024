package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

/// @param minutes up to the 10,000 hours that version 1 allowed: whatever was once taken in has its place
@Catalogued(
        name = "step-taken", version = 2, group = Group.SITUATION, evidence = Evidence.INTEGRATION_IF_LINKED,
        en = "A step was taken", fr = "Démarche accomplie")
public record StepTaken(
        Doer doer,
        @Coded(Codelist.THEMATIC) @Nullable String theme,
        @Within(min = 0, max = 600_000) @Nullable Integer minutes) implements AccompanimentEvent {}
