package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "engagement-revised", group = Group.SITUATION, evidence = Evidence.NEITHER,
        en = "The engagement was revised", fr = "Contrat d’engagement révisé")
public record EngagementRevised(
        @Nullable String type,
        @Within(min = 0, max = 40) @Nullable Double weeklyHours,
        @Nullable Boolean personDraftedPart,
        @Nullable Understood understood) implements AccompanimentEvent {}
