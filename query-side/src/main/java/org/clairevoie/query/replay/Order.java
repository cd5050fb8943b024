package org.clairevoie.query.replay;

import com.fasterxml.jackson.annotation.JsonProperty;

/// In which order a journey is replayed: as it became known, by either clock, or as it happened, with all that is known since.
public enum Order {
    @JsonProperty("recorded") RECORDED,
    @JsonProperty("entered") ENTERED,
    @JsonProperty("happened") HAPPENED
}
