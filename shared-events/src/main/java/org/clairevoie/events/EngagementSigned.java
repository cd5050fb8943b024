package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "engagement-signed", group = Group.SITUATION, evidence = Evidence.NEITHER,
        en = "The person and the service signed an engagement", fr = "Contrat d’engagement signé")
public record EngagementSigned(
        @Nullable String type,
        @Within(min = 0, max = 40) @Nullable Double weeklyHours,
        @Nullable Boolean personDraftedPart,
        @Nullable Understood understood) implements AccompanimentEvent {}
