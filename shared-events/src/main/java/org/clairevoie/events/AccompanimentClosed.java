package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "accompaniment-closed", group = Group.COURSE, evidence = Evidence.NEITHER,
        en = "The accompaniment ended", fr = "Clôture de l’accompagnement")
public record AccompanimentClosed(
        @Nullable Personal reason,
        @Nullable Personal initiatedBy,
        PersonAgreement personAgreed) implements AccompanimentEvent {}
