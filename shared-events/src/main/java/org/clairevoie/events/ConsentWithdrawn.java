package org.clairevoie.events;

@Catalogued(
        name = "consent-withdrawn", group = Group.RECORD, evidence = Evidence.NEITHER,
        en = "The basis for a purpose was withdrawn", fr = "Consentement retiré")
public record ConsentWithdrawn(Purpose purpose, LegalBasis legalBasis) implements AccompanimentEvent {}
