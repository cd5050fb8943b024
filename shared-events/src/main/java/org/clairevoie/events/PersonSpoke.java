package org.clairevoie.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "person-spoke", group = Group.SITUATION, evidence = Evidence.INTEGRATION,
        en = "The person said something that was kept", fr = "Parole recueillie")
public record PersonSpoke(
        Kind kind,
        @Nullable Personal text,
        @Coded(Codelist.THEMATIC) @Nullable List<String> themes,
        Authorship authorship) implements AccompanimentEvent {
    public enum Kind { WISH, REFUSAL, PRIORITY, EXPERIENCE, DISAGREEMENT, SUGGESTION }
    public enum Authorship { WRITTEN_BY_PERSON, VERBATIM, REFORMULATED_VALIDATED, REFORMULATED }
}
