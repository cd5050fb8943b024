package org.clairevoie.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "service-prescribed", group = Group.CONTEXT, evidence = Evidence.JUXTAPOSITION_UNLESS_LINKED,
        en = "A service was prescribed", fr = "Prestation prescrite")
public record ServicePrescribed(
        @Nullable Personal service,
        @Nullable Kind kind,
        @Coded(Codelist.THEMATIC) @Nullable String thematic,
        @Within(min = 1, max = 1000) @Nullable Integer chosenAmong,
        @Nullable Boolean ruleDriven,
        @Within(min = 0, max = 168) @Nullable Double weeklyHours,
        @Within(min = 0, max = 520) @Nullable Integer weeks) implements AccompanimentEvent {
    public enum Kind {
        @JsonProperty("accompagnement") ACCOMPAGNEMENT, @JsonProperty("aide-financiere") AIDE_FINANCIERE,
        @JsonProperty("aide-materielle") AIDE_MATERIELLE, @JsonProperty("atelier") ATELIER, @JsonProperty("formation")
        FORMATION, @JsonProperty("information") INFORMATION
    }
}
