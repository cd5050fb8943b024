package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "strategy-defined", group = Group.SITUATION, evidence = Evidence.INTEGRATION,
        en = "A strategy was drawn from what came before", fr = "Stratégie définie")
public record StrategyDefined(@Nullable Personal hypothesis, Author authoredBy) implements AccompanimentEvent {}
