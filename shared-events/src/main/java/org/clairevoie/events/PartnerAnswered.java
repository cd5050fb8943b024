package org.clairevoie.events;

@Catalogued(
        name = "partner-answered", group = Group.CONTEXT, evidence = Evidence.INTEGRATION,
        en = "The partner answered", fr = "Réponse du partenaire")
public record PartnerAnswered(Status status) implements AccompanimentEvent {
    public enum Status { ACCEPTED, REJECTED, EXPIRED, DONE }
}
