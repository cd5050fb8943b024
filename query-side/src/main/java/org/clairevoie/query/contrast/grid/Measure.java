package org.clairevoie.query.contrast.grid;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a threshold may bear on: the block of the contrast and nothing else. The three effects are given beside it, and
/// continuity is description.
public enum Measure {
    @JsonProperty("services") SERVICES,
    @JsonProperty("linkCoverage") LINK_COVERAGE,
    @JsonProperty("rootedness") ROOTEDNESS,
    @JsonProperty("cohesion") COHESION,
    /// How many services still hold together without the hub: withoutHub × |S|.
    @JsonProperty("servicesWithoutHub") SERVICES_WITHOUT_HUB,
    @JsonProperty("loopClosure") LOOP_CLOSURE,
    @JsonProperty("fourCos") FOUR_COS,
    @JsonProperty("jointStrategy") JOINT_STRATEGY;

    /// Whether it may change by the mere passing of time.
    boolean isWindowed() {
        return this == LOOP_CLOSURE;
    }
}
