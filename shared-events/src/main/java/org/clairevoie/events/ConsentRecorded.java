package org.clairevoie.events;

@Catalogued(
        name = "consent-recorded", group = Group.RECORD, evidence = Evidence.NEITHER,
        en = "The basis for a purpose was recorded", fr = "Consentement recueilli")
public record ConsentRecorded(Purpose purpose, LegalBasis legalBasis) implements AccompanimentEvent {}
