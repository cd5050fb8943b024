package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;

import org.clairevoie.events.Precision;
import org.junit.jupiter.api.Test;

final class NotInTheFutureTest {
    @Test
    void tomorrow_is_refused() {
        given(OPENED).when(told("tomorrow", interview(), "2026-06-02")).thenRefused("not-in-the-future", "/time");
    }

    @Test
    void a_clock_may_run_five_minutes_ahead() {
        given(OPENED).when(told("ahead", interview(), "2026-06-01T14:05:00+02:00")).thenAccepted();
        given(OPENED).when(told("beyond", interview(), "2026-06-01T14:05:01+02:00")).thenRefused("not-in-the-future");
    }

    @Test
    void a_month_that_has_begun_is_not_in_the_future() {
        given(OPENED).when(precise(told("june", interview(), "2026-06-30"), Precision.MONTH)).thenAccepted();
        given(OPENED).when(precise(told("july", interview(), "2026-07-01"), Precision.MONTH)).thenRefused("not-in-the-future");
    }

    @Test
    void a_replacement_in_the_future_is_accepted_with_a_warning() {
        given(OPENED, told("interview", interview(), "2026-02-01"))
                .when(corrected("correction", "interview", told("future", interview(), "2027-02-01")))
                .thenAcceptedWithWarning("not-in-the-future");
    }
}
