package org.clairevoie.events;

@Catalogued(
        name = "personal-data-erased", group = Group.RECORD, evidence = Evidence.NEITHER,
        en = "The personal data of the person were erased", fr = "Données personnelles effacées")
public record PersonalDataErased() implements AccompanimentEvent {}
