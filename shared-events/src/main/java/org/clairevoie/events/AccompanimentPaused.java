package org.clairevoie.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "accompaniment-paused", group = Group.COURSE, evidence = Evidence.NEITHER,
        en = "The accompaniment was suspended for a time", fr = "Suspension de l’accompagnement")
public record AccompanimentPaused(Reason reason, @Nullable LocalDate expectedUntil) implements AccompanimentEvent {
    public enum Reason { HEALTH, CARE, MATERNITY, TRAINING, JOB, LOST_CONTACT, OTHER }
}
