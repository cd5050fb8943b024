package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "event-corrected", group = Group.RECORD, evidence = Evidence.NEITHER,
        en = "An event was corrected; both stay", fr = "Événement rectifié")
public record EventCorrected(Replacement replacement, @Nullable Personal reason) implements AccompanimentEvent {}
