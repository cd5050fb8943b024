package org.clairevoie.events;

@Catalogued(
        name = "context-work-concluded", group = Group.CONTEXT, evidence = Evidence.INTEGRATION,
        en = "The work on the context came to a result", fr = "Intervention sur le contexte conclue")
public record ContextWorkConcluded(Result result) implements AccompanimentEvent {
    public enum Result { OBTAINED, PARTIAL, REFUSED, PENDING }
}
