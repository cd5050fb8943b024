package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "resource-identified", group = Group.SITUATION, evidence = Evidence.INTEGRATION,
        en = "A resource of the person was recognised", fr = "Ressource identifiée")
public record ResourceIdentified(
        Kind kind,
        @Nullable Personal label,
        DiscoveredBy discoveredBy,
        @Nullable Boolean previouslyUnnoticed,
        @Coded(Codelist.SKILL) @Nullable String skillCode) implements AccompanimentEvent {
    public enum Kind { SKILL, EXPERIENCE, NETWORK, EQUIPMENT, MOTIVATION, KNOWLEDGE_OF_TERRITORY, TIME, OTHER }
    public enum DiscoveredBy { PERSON, COUNSELLOR, JOINT, PARTNER }
}
