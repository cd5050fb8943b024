package org.clairevoie.events;

@Catalogued(
        name = "accompaniment-resumed", group = Group.COURSE, evidence = Evidence.NEITHER,
        en = "The accompaniment went on after a pause", fr = "Reprise de l’accompagnement")
public record AccompanimentResumed() implements AccompanimentEvent {}
