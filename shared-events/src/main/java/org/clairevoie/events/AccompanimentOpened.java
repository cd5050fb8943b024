package org.clairevoie.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "accompaniment-opened", group = Group.COURSE, evidence = Evidence.NEITHER,
        en = "An accompaniment opened for a person inside a scheme", fr = "Ouverture de l’accompagnement")
public record AccompanimentOpened(
        @Pseudonymised String person,
        Scheme scheme,
        Orientation orientation,
        EntryMode entryMode,
        @Shaped(Shape.INSEE) String territory,
        @Nullable LocalDate plannedEnd) implements AccompanimentEvent {
    public enum Scheme { RSA, CEJ, PACEA, CSP, IAE, PLIE, OTHER }
    public enum Orientation { SOCIAL, SOCIO_PROFESSIONAL, PROFESSIONAL, OTHER }
    public enum EntryMode { CHOSEN, PRESCRIBED, MANDATORY }
}
