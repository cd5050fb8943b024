package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "coordination-held", group = Group.ORGANISATION, evidence = Evidence.INTEGRATION_IF_LINKED,
        en = "Professionals coordinated, with the person or without", fr = "Coordination tenue")
public record CoordinationHeld(
        @Listed @Nullable Personal participants,
        @Nullable Boolean personPresent,
        @Within(min = 0, max = 1440) @Nullable Integer minutes) implements AccompanimentEvent {}
