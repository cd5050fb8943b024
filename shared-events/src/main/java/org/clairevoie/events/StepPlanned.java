package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "step-planned", group = Group.SITUATION, evidence = Evidence.INTEGRATION_IF_LINKED,
        en = "A step was planned", fr = "Démarche prévue")
public record StepPlanned(
        Doer doer,
        @Coded(Codelist.THEMATIC) @Nullable String theme,
        @Within(min = 0, max = 10000) @Nullable Double hours) implements AccompanimentEvent {}
