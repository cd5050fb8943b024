package org.clairevoie.query.contrast.grid;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The parts an event can play in a reading. Which events play them is the grid's to say: [Grid#roles()].
public enum Role {
    /// A service, one node with all that concludes it.
    @JsonProperty("service") SERVICE,
    /// What the person brought or authored.
    @JsonProperty("personRooted") PERSON_ROOTED,
    /// What a service may link without being covered by it.
    @JsonProperty("notCovering") NOT_COVERING,
    @JsonProperty("resource") RESOURCE,
    @JsonProperty("barrier") BARRIER,
    @JsonProperty("interview") INTERVIEW,
    /// What an interview can produce.
    @JsonProperty("interviewYield") INTERVIEW_YIELD,
    /// What somebody brought about, whoever it was.
    @JsonProperty("initiative") INITIATIVE,
    @JsonProperty("initiatorKnown") INITIATOR_KNOWN,
    @JsonProperty("personInitiative") PERSON_INITIATIVE,
    @JsonProperty("report") REPORT,
    @JsonProperty("imposedKnown") IMPOSED_KNOWN,
    @JsonProperty("imposedReport") IMPOSED_REPORT,
    @JsonProperty("reportReuse") REPORT_REUSE,
    /// What takes time with or for the person: its `minutes` are counted.
    @JsonProperty("accompanimentTime") ACCOMPANIMENT_TIME,
    @JsonProperty("marginExercised") MARGIN_EXERCISED,
    @JsonProperty("marginRefused") MARGIN_REFUSED,
    @JsonProperty("contextWork") CONTEXT_WORK,
    @JsonProperty("adaptation") ADAPTATION,
    @JsonProperty("contextConcluded") CONTEXT_CONCLUDED,
    @JsonProperty("contextObtained") CONTEXT_OBTAINED,
    /// What calls for an answer.
    @JsonProperty("engagement") ENGAGEMENT,
    @JsonProperty("answer") ANSWER,
    @JsonProperty("strategy") STRATEGY,
    @JsonProperty("situationEvidence") SITUATION_EVIDENCE,
    @JsonProperty("organisationEvidence") ORGANISATION_EVIDENCE,
    @JsonProperty("contextEvidence") CONTEXT_EVIDENCE,
    @JsonProperty("coCommission") CO_COMMISSION,
    @JsonProperty("coCommissionObserved") CO_COMMISSION_OBSERVED,
    @JsonProperty("coDesign") CO_DESIGN,
    @JsonProperty("coDesignObserved") CO_DESIGN_OBSERVED,
    @JsonProperty("coDeliver") CO_DELIVER,
    @JsonProperty("coDeliverObserved") CO_DELIVER_OBSERVED,
    @JsonProperty("coAssess") CO_ASSESS,
    @JsonProperty("coAssessObserved") CO_ASSESS_OBSERVED;

    /// Roles are kept as the bits of one long for each event, and never leave memory: a role may be added anywhere.
    @SuppressWarnings("EnumOrdinal")
    public long bit() {
        return 1L << ordinal();
    }
}
