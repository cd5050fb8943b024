package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;
import static org.clairevoie.command.accompaniment.Story.id;

import org.clairevoie.events.AccompanimentResumed;
import org.junit.jupiter.api.Test;

final class PausedTest {
    @Test
    void a_january_interview_entered_after_the_pause_of_february_is_accepted() {
        given(OPENED, told("paused", paused(), "2026-02-01")).when(told("interview", interview(), "2026-01-15")).thenAccepted();
    }

    @Test
    void an_interview_during_a_pause_is_doubtful() {
        given(OPENED, told("paused", paused(), "2026-02-01")).when(told("interview", interview(), "2026-02-15")).thenAcceptedWithWarning("paused");
    }

    @Test
    void an_interview_after_the_pause_is_accepted() {
        given(OPENED, told("paused", paused(), "2026-02-01"), told("resumed", new AccompanimentResumed(), "2026-03-01"))
                .when(told("interview", interview(), "2026-03-02")).thenAccepted();
    }

    @Test
    void outcomes_and_words_are_not_paused() {
        given(OPENED, told("paused", paused(), "2026-02-01")).when(told("outcome", outcome(), "2026-02-15")).thenAccepted();
    }

    @Test
    void a_late_pause_warns_of_the_interviews_that_it_overtakes() {
        given(OPENED, told("january", interview(), "2026-01-15"), told("february", interview(), "2026-02-15"))
                .when(told("paused", paused(), "2026-02-01")).thenAcceptedWithWarning("paused", "interview-held " + id("february") + ".");
    }

    @Test
    void a_retracted_pause_pauses_nothing() {
        given(OPENED, told("paused", paused(), "2026-02-01"), retracted("mistake", "paused"))
                .when(told("interview", interview(), "2026-02-15")).thenAccepted();
    }

    @Test
    void a_corrected_pause_holds_where_the_correction_puts_it() {
        given(OPENED, told("paused", paused(), "2026-02-01"), corrected("correction", "paused", told("later", paused(), "2026-03-01")))
                .when(told("interview", interview(), "2026-02-15")).thenAccepted();
    }

    @Test
    void pausing_twice_and_resuming_what_was_not_paused_are_doubtful() {
        given(OPENED, told("paused", paused(), "2026-02-01")).when(told("again", paused(), "2026-02-15")).thenAcceptedWithWarning("paused");
        given(OPENED).when(told("resumed", new AccompanimentResumed(), "2026-02-15")).thenAcceptedWithWarning("paused");
    }

    @Test
    void an_interview_already_doubted_is_not_named_again() {
        given(OPENED, told("paused", paused(), "2026-02-01"), told("interview", interview(), "2026-02-15"))
                .when(told("resumed", new AccompanimentResumed(), "2026-03-01")).thenAccepted();
    }

    @Test
    void a_closure_ends_a_pause() {
        given(OPENED, told("paused", paused(), "2026-02-01"), told("closed", closed(), "2026-03-01"), told("reopened", reopened(), "2026-04-01"))
                .when(told("interview", interview(), "2026-04-02")).thenAccepted();
    }
}
