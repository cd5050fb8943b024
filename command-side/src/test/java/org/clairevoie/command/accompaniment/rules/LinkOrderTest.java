package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;
import static org.clairevoie.command.accompaniment.Story.id;
import static org.clairevoie.events.LinkType.*;
import static org.clairevoie.events.PersonSpoke.Authorship.VERBATIM;

import org.clairevoie.events.EventCorrected;
import org.junit.jupiter.api.Test;

final class LinkOrderTest {
    @Test
    void a_cause_later_than_its_effect_is_doubtful() {
        given(OPENED, told("words", spoke(VERBATIM), "2026-02-05"))
                .when(told("interview", interview(), "2026-02-01", link(BECAUSE_OF, "words"))).thenAcceptedWithWarning("link-order", id("words"));
    }

    @Test
    void a_cause_before_its_effect_is_accepted() {
        given(OPENED, told("words", spoke(VERBATIM), "2026-01-05"))
                .when(told("interview", interview(), "2026-02-01", link(BECAUSE_OF, "words"))).thenAccepted();
    }

    @Test
    void an_asserted_link_is_put_in_order_too() {
        given(OPENED, told("words", spoke(VERBATIM), "2026-02-05"), told("interview", interview(), "2026-02-01"))
                .when(asserted("late", "interview", BECAUSE_OF, "words")).thenAcceptedWithWarning("link-order", id("words"));
    }

    @Test
    void a_correction_may_tell_a_time_before_that_of_what_it_corrects() {
        EventCorrected correction = new EventCorrected(told("longer", interview(60), "2026-02-05").told(), null);
        given(OPENED, told("interview", interview(), "2026-02-05"))
                .when(told("correction", correction, "2026-02-01", link(CORRECTS, "interview"))).thenAccepted();
    }
}
