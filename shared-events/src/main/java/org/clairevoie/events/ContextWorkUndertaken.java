package org.clairevoie.events;

@Catalogued(
        name = "context-work-undertaken", group = Group.CONTEXT, evidence = Evidence.INTEGRATION,
        en = "The context was worked upon", fr = "Intervention sur le contexte engagée")
public record ContextWorkUndertaken(Target target, Lever lever) implements AccompanimentEvent {
    public enum Target { EMPLOYER, TRANSPORT, CHILDCARE, HOUSING, ADMINISTRATION, TRAINING_BODY, COMMUNITY }
    public enum Lever { REQUIREMENT_LOWERED, JOB_ADAPTED, SCHEDULE, TRIAL_OFFERED, RULE_DEROGATION, NEW_SERVICE, DIRECT_INTRODUCTION }
}
