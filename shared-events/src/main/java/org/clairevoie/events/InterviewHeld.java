package org.clairevoie.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "interview-held", group = Group.SITUATION, evidence = Evidence.INTEGRATION_IF_LINKED,
        en = "A counsellor and the person met", fr = "Entretien tenu")
public record InterviewHeld(
        @Pseudonymised String counsellor,
        Mode mode,
        Setting setting,
        @Within(min = 1, max = 480) int minutes,
        @Coded(Codelist.THEMATIC) @Nullable List<String> topics,
        Purpose purpose,
        boolean personPresent,
        @Listed @Nullable Personal thirdParties) implements AccompanimentEvent {
    public enum Mode { IN_PERSON, PHONE, VIDEO }
    public enum Setting { INDIVIDUAL, GROUP }
    public enum Purpose { ORIENTATION, ACCOMPANIMENT, OTHER }
}
