package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "step-taken", group = Group.SITUATION, evidence = Evidence.INTEGRATION_IF_LINKED,
        en = "A step was taken", fr = "Démarche accomplie")
public record StepTaken(
        Doer doer,
        @Coded(Codelist.THEMATIC) @Nullable String theme,
        @Within(min = 0, max = 10000) @Nullable Double hours) implements AccompanimentEvent {}
