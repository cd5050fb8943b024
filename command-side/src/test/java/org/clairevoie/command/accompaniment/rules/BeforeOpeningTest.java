package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;
import static org.clairevoie.command.accompaniment.Story.id;

import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.Precision;
import org.junit.jupiter.api.Test;

final class BeforeOpeningTest {
    @Test
    void an_interview_before_the_opening_is_refused() {
        given(OPENED).when(told("early", interview(), "2025-12-31")).thenRefused("before-opening", "/time");
    }

    @Test
    void history_told_by_the_person_may_be_older_than_the_opening() {
        given(OPENED).when(told("history", resource(), "2019-05-01")).thenAccepted();
        given(OPENED).when(told("wish", spoke(PersonSpoke.Authorship.VERBATIM), "2019-05-01")).thenAccepted();
    }

    @Test
    void what_is_known_to_the_day_is_not_before_the_opening_of_that_day() {
        given(OPENED).when(precise(told("sameDay", interview(), "2026-01-01T00:00:00+01:00"), Precision.DAY)).thenAccepted();
        given(OPENED).when(precise(told("dayBefore", interview(), "2025-12-31"), Precision.DAY)).thenRefused("before-opening", "/time");
    }

    @Test
    void an_opening_corrected_to_a_later_day_warns_of_what_it_overtakes() {
        given(OPENED, told("interview", interview(), "2026-01-10"))
                .when(corrected("correction", "opened", told("later", opening(), "2026-01-20")))
                .thenAcceptedWithWarning("before-opening", id("interview"));
    }

    @Test
    void a_replacement_before_the_opening_is_accepted_with_a_warning() {
        given(OPENED, told("interview", interview(), "2026-01-10"))
                .when(corrected("correction", "interview", told("earlier", interview(), "2025-12-10")))
                .thenAcceptedWithWarning("before-opening", id("interview"));
    }
}
