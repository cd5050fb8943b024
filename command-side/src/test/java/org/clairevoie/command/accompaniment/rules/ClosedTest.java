package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;
import static org.clairevoie.command.accompaniment.Story.id;

import org.clairevoie.command.accompaniment.Story;
import org.clairevoie.command.accompaniment.Story.Line;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.Precision;
import org.junit.jupiter.api.Test;

final class ClosedTest {
    @Test
    void an_interview_after_the_closure_is_refused() {
        given(OPENED, told("closed", closed(), "2026-03-01")).when(told("interview", interview(), "2026-03-02")).thenRefused("closed", "/time");
    }

    @Test
    void an_interview_before_the_closure_is_recorded_after_it() {
        given(OPENED, told("closed", closed(), "2026-05-01")).when(told("interview", interview(), "2026-04-02")).thenAccepted();
    }

    @Test
    void an_outcome_six_months_after_the_closure_is_accepted() {
        given(OPENED, told("closed", closed(), "2026-01-10").recorded("2026-01-10T20:00:00Z"))
                .when(told("outcome", outcome(), "2026-07-10").recorded("2026-07-11T08:00:00Z"))
                .thenAccepted();
    }

    @Test
    void what_the_person_says_and_what_is_reported_go_on_after_the_closure() {
        given(OPENED, told("closed", closed(), "2026-03-01")).when(told("words", spoke(PersonSpoke.Authorship.VERBATIM), "2026-04-01")).thenAccepted();
    }

    @Test
    void a_reopened_accompaniment_goes_on() {
        given(OPENED, told("closed", closed(), "2026-03-01"), told("reopened", reopened(), "2026-04-01"))
                .when(told("interview", interview(), "2026-04-02")).thenAccepted();
    }

    @Test
    void between_a_closure_and_a_reopening_nothing_occurs() {
        given(OPENED, told("closed", closed(), "2026-03-01"), told("reopened", reopened(), "2026-04-01"))
                .when(told("interview", interview(), "2026-03-15")).thenRefused("closed", "/time");
    }

    @Test
    void a_second_closure_is_refused() {
        given(OPENED, told("closed", closed(), "2026-03-01")).when(told("again", closed(), "2026-03-02")).thenRefused("closed", "/time");
    }

    @Test
    void what_is_older_than_the_closure_needs_a_reason_after_ninety_days() {
        Line interview = told("interview", interview(), "2026-01-15");
        Story story = given(OPENED, told("closed", closed(), "2026-03-01"));
        story.when(interview.recorded("2026-05-30T08:00:00Z")).thenAccepted();
        story.when(interview.recorded("2026-05-31T08:00:00Z")).thenRefused("closed", "/data/lateReason");
        story.when(because(interview, "paper found").recorded("2026-05-31T08:00:00Z")).thenAccepted();
    }

    @Test
    void a_reason_does_not_let_anything_occur_after_the_closure() {
        given(OPENED, told("closed", closed(), "2026-03-01"))
                .when(because(told("interview", interview(), "2026-03-02"), "late")).thenRefused("closed", "/time");
    }

    @Test
    void a_late_closure_warns_of_what_it_overtakes() {
        given(OPENED, told("interview", interview(), "2026-04-01"), told("outcome", outcome(), "2026-04-02"))
                .when(told("closed", closed(), "2026-03-01")).thenAcceptedWithWarning("closed", id("interview"));
    }

    @Test
    void retracting_a_reopening_warns_of_what_is_left_after_the_closure() {
        given(OPENED, told("closed", closed(), "2026-03-01"), told("reopened", reopened(), "2026-04-01"), told("interview", interview(), "2026-04-02"))
                .when(retracted("mistake", "reopened")).thenAcceptedWithWarning("closed", id("interview"));
    }

    @Test
    void a_closure_known_to_the_day_says_nothing_against_the_interview_of_that_day() {
        given(OPENED, precise(told("closed", closed(), "2026-05-20"), Precision.DAY))
                .when(told("interview", interview(), "2026-05-20T15:00:00+01:00")).thenAccepted();
        given(OPENED, precise(told("closed", closed(), "2026-05-20"), Precision.DAY))
                .when(told("interview", interview(), "2026-05-21")).thenRefused("closed", "/time");
    }

    @Test
    void a_replacement_after_the_closure_is_accepted_with_a_warning() {
        given(OPENED, told("interview", interview(), "2026-02-01"), told("closed", closed(), "2026-05-01"))
                .when(corrected("correction", "interview", told("later", interview(), "2026-05-02")))
                .thenAcceptedWithWarning("closed", id("interview"));
    }

    @Test
    void a_retracted_closure_closes_nothing() {
        given(OPENED, told("closed", closed(), "2026-03-01"), retracted("mistake", "closed"))
                .when(told("interview", interview(), "2026-03-02")).thenAccepted();
    }

    @Test
    void reopening_what_was_not_closed_is_doubtful() {
        given(OPENED).when(told("reopened", reopened(), "2026-03-02")).thenAcceptedWithWarning("closed");
    }
}
