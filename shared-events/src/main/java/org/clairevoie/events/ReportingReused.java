package org.clairevoie.events;

@Catalogued(
        name = "reporting-reused", group = Group.ORGANISATION, evidence = Evidence.INTEGRATION,
        en = "A report served again", fr = "Compte rendu réutilisé")
public record ReportingReused(Benefit benefit) implements AccompanimentEvent {
    public enum Benefit { PERSON, COUNSELLOR, ORGANISATION }
}
