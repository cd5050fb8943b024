package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "person-assessed", group = Group.SITUATION, evidence = Evidence.INTEGRATION,
        en = "The person assessed the accompaniment", fr = "Appréciation de la personne")
public record PersonAssessed(
        @Nullable String instrument,
        @Nullable String scale,
        @Listed @Nullable Personal items,
        CollectedBy collectedBy,
        @Nullable Boolean anonymous) implements AccompanimentEvent {
    public enum CollectedBy { PERSON_ALONE, THIRD_PARTY, COUNSELLOR }
}
