package org.clairevoie.query.contrast.indices;

import com.fasterxml.jackson.annotation.JsonValue;

/// Every index by its name in answers, exports and pages.
public enum Index {
    LINK_COVERAGE("linkCoverage"), ROOTEDNESS("rootedness"), COHESION("cohesion"), LOOP_CLOSURE("loopClosure"),
    FOUR_COS("fourCos"), JOINT_STRATEGY("jointStrategy"),
    RESOURCE_UPTAKE("resourceUptake"), STRENGTH_BALANCE("strengthBalance"), INTERVIEW_YIELD("interviewYield"),
    PERSON_INITIATIVE("personInitiative"),
    REPORTING_SHARE("reportingShare"), IMPOSED_SHARE("imposedShare"), REPORT_REUSE("reportReuse"), MARGIN_RATIO("marginRatio"),
    CONTEXT_WORK_RATIO("contextWorkRatio"), CONTEXT_YIELD("contextYield");

    private final String wireName;

    Index(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
