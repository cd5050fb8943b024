package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "service-dropped", group = Group.CONTEXT, evidence = Evidence.JUXTAPOSITION_UNLESS_LINKED,
        en = "A prescribed service was left", fr = "Prestation interrompue")
public record ServiceDropped(
        @Within(min = 0, max = 10000) @Nullable Double hours,
        @Within(min = 0, max = 1) @Nullable Double attendance) implements AccompanimentEvent {}
