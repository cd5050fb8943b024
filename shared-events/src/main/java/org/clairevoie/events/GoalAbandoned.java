package org.clairevoie.events;

@Catalogued(
        name = "goal-abandoned", group = Group.SITUATION, evidence = Evidence.NEITHER,
        en = "A goal was given up", fr = "Objectif abandonné")
public record GoalAbandoned() implements AccompanimentEvent {}
