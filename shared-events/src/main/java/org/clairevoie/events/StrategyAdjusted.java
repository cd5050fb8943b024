package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "strategy-adjusted", group = Group.SITUATION, evidence = Evidence.INTEGRATION,
        en = "The strategy was adjusted to what happened", fr = "Stratégie ajustée")
public record StrategyAdjusted(Trigger trigger, @Nullable Author authoredBy, @Nullable Personal change) implements AccompanimentEvent {
    public enum Trigger { INTERVIEW, FEEDBACK, REFUSAL, CONTEXT, RULE }
}
