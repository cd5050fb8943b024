package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "accompaniment-reopened", group = Group.COURSE, evidence = Evidence.NEITHER,
        en = "A closed accompaniment was opened again", fr = "Réouverture de l’accompagnement")
public record AccompanimentReopened(@Nullable Personal reason) implements AccompanimentEvent {}
