package org.clairevoie.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "outcome-recorded", group = Group.COURSE, evidence = Evidence.NEITHER,
        en = "Something came of the accompaniment, or happened to the person", fr = "Issue constatée")
public record OutcomeRecorded(
        Kind kind,
        @Within(min = 0, max = 168) @Nullable Double hoursPerWeek,
        @Shaped(Shape.ROME) @Nullable String rome,
        @Nullable Personal declaredBy,
        @Nullable Boolean evidenced,
        @Nullable Boolean chosenByPerson,
        Horizon horizon) implements AccompanimentEvent {
    public enum Kind {
        PERMANENT_JOB, FIXED_TERM_JOB, SHORT_JOB, APPRENTICESHIP, TRAINING, BUSINESS_CREATION, CIVIC_SERVICE, MOVED_AWAY,
        DROPPED_OUT, AGE_LIMIT, SANCTION, DEATH, OTHER
    }
    public enum Horizon { EXIT, @JsonProperty("4W") FOUR_WEEKS, @JsonProperty("6M") SIX_MONTHS, @JsonProperty("12M") TWELVE_MONTHS }
}
