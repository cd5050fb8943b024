package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "interview-missed", group = Group.SITUATION, evidence = Evidence.NEITHER,
        en = "A planned interview did not take place", fr = "Rendez-vous manqué")
public record InterviewMissed(Status status, By by, @Nullable Personal reason, @Nullable Boolean rescheduled) implements AccompanimentEvent {
    public enum Status { ABSENT, CANCELLED, POSTPONED }
    public enum By { PERSON, SERVICE }
}
