package org.clairevoie.events;

@Catalogued(
        name = "legal-hold-set", group = Group.RECORD, evidence = Evidence.NEITHER,
        en = "A legal hold forbids erasure", fr = "Gel juridique posé")
public record LegalHoldSet() implements AccompanimentEvent {}
