package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "event-contested", group = Group.RECORD, evidence = Evidence.NEITHER,
        en = "The person contested an event", fr = "Événement contesté")
public record EventContested(@Nullable Personal statement) implements AccompanimentEvent {}
