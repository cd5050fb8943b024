package org.clairevoie.events;

/// From an event (the effect) to an earlier one (the cause). A structural link is never evidence of integration.
public enum LinkType {
    BECAUSE_OF(Family.CAUSAL), USES_RESOURCE(Family.CAUSAL), SERVES_GOAL(Family.CAUSAL), PART_OF_STRATEGY(Family.CAUSAL),
    RESULTS_FROM(Family.CAUSAL), RESPONDS_TO(Family.CAUSAL), HANDED_OVER_FROM(Family.CAUSAL),
    CONCLUDES(Family.STRUCTURAL),
    CORRECTS(Family.RECORD), RETRACTS(Family.RECORD), CONTESTS(Family.RECORD);

    public enum Family { CAUSAL, STRUCTURAL, RECORD }

    private final Family family;

    LinkType(Family family) {
        this.family = family;
    }

    public Family family() {
        return family;
    }
}
