package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "event-retracted", group = Group.RECORD, evidence = Evidence.NEITHER,
        en = "An event was retracted; it stays visible to auditors", fr = "Événement annulé")
public record EventRetracted(@Nullable Personal reason) implements AccompanimentEvent {}
