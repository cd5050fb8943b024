package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;
import static org.clairevoie.command.accompaniment.Story.id;
import static org.clairevoie.events.ReferentAssigned.Reason.*;

import org.junit.jupiter.api.Test;

final class OneReferentTest {
    @Test
    void the_first_referent_is_told_as_first() {
        given(OPENED).when(told("first", referent(FIRST), "2026-01-02")).thenAccepted();
    }

    @Test
    void a_second_first_is_doubtful() {
        given(OPENED, told("first", referent(FIRST), "2026-01-02")).when(told("second", referent(FIRST), "2026-02-02")).thenAcceptedWithWarning("one-referent");
    }

    @Test
    void a_change_follows_the_former_referent() {
        given(OPENED, told("first", referent(FIRST), "2026-01-02")).when(told("change", referent(LEAVE), "2026-02-02")).thenAccepted();
    }

    @Test
    void a_change_without_a_former_referent_is_doubtful() {
        given(OPENED).when(told("change", referent(REORGANISATION), "2026-02-02")).thenAcceptedWithWarning("one-referent");
    }

    @Test
    void an_end_without_a_referent_is_doubtful() {
        given(OPENED).when(told("end", referent(ENDED), "2026-02-02")).thenAcceptedWithWarning("one-referent");
    }

    @Test
    void after_an_end_there_may_be_a_first_again() {
        given(OPENED, told("first", referent(FIRST), "2026-01-02"), told("end", referent(ENDED), "2026-02-02"))
                .when(told("again", referent(FIRST), "2026-03-02")).thenAccepted();
    }

    @Test
    void a_late_first_warns_of_the_first_that_it_overtakes() {
        given(OPENED, told("first", referent(FIRST), "2026-03-02")).when(told("earlier", referent(FIRST), "2026-02-02"))
                .thenAcceptedWithWarning("one-referent", id("first"));
    }
}
