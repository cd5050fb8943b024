package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "barrier-recorded", group = Group.CONTEXT, evidence = Evidence.JUXTAPOSITION,
        en = "A barrier was recorded", fr = "Frein relevé")
public record BarrierRecorded(
        @Coded(Codelist.THEMATIC) @Nullable String theme,
        Stance stance,
        @Nullable Personal declaredBy) implements AccompanimentEvent {
    public enum Stance { GIVEN, NEGOTIABLE, UNKNOWN }
}
