package org.clairevoie.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "goal-agreed", group = Group.SITUATION, evidence = Evidence.INTEGRATION,
        en = "A goal was agreed", fr = "Objectif convenu")
public record GoalAgreed(
        @Coded(Codelist.THEMATIC) @Nullable String theme,
        Author author,
        @Within(min = 1, max = 5) @Nullable Integer personPriority,
        @Nullable LocalDate targetDate) implements AccompanimentEvent {}
