package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "person-informed", group = Group.RECORD, evidence = Evidence.NEITHER,
        en = "The person was told what is recorded and why", fr = "Information de la personne")
public record PersonInformed(
        @Nullable String noticeVersion,
        @Shaped(Shape.LANGUAGE) @Nullable String language,
        Understood understood) implements AccompanimentEvent {}
