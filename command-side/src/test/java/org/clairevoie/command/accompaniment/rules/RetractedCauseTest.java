package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;
import static org.clairevoie.command.accompaniment.Story.id;
import static org.clairevoie.events.LinkType.*;

import org.clairevoie.events.EventContested;
import org.junit.jupiter.api.Test;

final class RetractedCauseTest {
    @Test
    void retracting_a_cause_names_what_was_built_upon_it() {
        given(OPENED, told("resource", resource(), "2026-01-05"), told("strategy", strategy(), "2026-01-06", link(USES_RESOURCE, "resource")))
                .when(retracted("gone", "resource")).thenAcceptedWithWarning("retracted-cause", id("strategy"));
    }

    @Test
    void an_asserted_link_makes_a_dependant_too() {
        given(OPENED, told("resource", resource(), "2026-01-05"), told("interview", interview(), "2026-01-06"),
                asserted("late", "interview", USES_RESOURCE, "resource"))
                .when(retracted("gone", "resource")).thenAcceptedWithWarning("retracted-cause", id("interview"));
    }

    @Test
    void retracting_what_nothing_was_built_upon_is_accepted() {
        given(OPENED, told("resource", resource(), "2026-01-05")).when(retracted("gone", "resource")).thenAccepted();
    }

    @Test
    void what_is_said_of_an_event_is_not_built_upon_it() {
        given(OPENED, told("interview", interview(), "2026-01-05"),
                told("contest", new EventContested(null), "2026-01-07", link(CONTESTS, "interview")))
                .when(retracted("gone", "interview")).thenAccepted();
    }
}
