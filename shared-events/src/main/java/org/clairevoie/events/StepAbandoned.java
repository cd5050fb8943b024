package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "step-abandoned", group = Group.SITUATION, evidence = Evidence.INTEGRATION_IF_LINKED,
        en = "A step was given up", fr = "Démarche abandonnée")
public record StepAbandoned(
        Doer doer,
        @Coded(Codelist.THEMATIC) @Nullable String theme,
        @Within(min = 0, max = 10000) @Nullable Double hours) implements AccompanimentEvent {}
