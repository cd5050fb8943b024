package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "margin-refused", group = Group.ORGANISATION, evidence = Evidence.JUXTAPOSITION,
        en = "A margin of manoeuvre was refused", fr = "Marge de manœuvre refusée")
public record MarginRefused(@Nullable String rule, @Nullable Personal requestedFor, RefusedBy refusedBy) implements AccompanimentEvent {
    public enum RefusedBy { HIERARCHY, FUNDER, TOOL, SELF }
}
