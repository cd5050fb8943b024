package org.clairevoie.events;

@Catalogued(
        name = "legal-hold-lifted", group = Group.RECORD, evidence = Evidence.NEITHER,
        en = "The legal hold was lifted", fr = "Gel juridique levé")
public record LegalHoldLifted() implements AccompanimentEvent {}
