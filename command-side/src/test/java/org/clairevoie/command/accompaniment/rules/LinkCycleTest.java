package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;
import static org.clairevoie.events.LinkType.*;

import org.clairevoie.events.ServiceDelivered;
import org.clairevoie.events.ServicePrescribed;
import org.junit.jupiter.api.Test;

final class LinkCycleTest {
    @Test
    void an_asserted_link_that_closes_a_circle_is_refused() {
        given(OPENED, told("one", interview(), "2026-01-05"), told("two", interview(), "2026-01-05", link(BECAUSE_OF, "one")),
                told("three", interview(), "2026-01-05", link(BECAUSE_OF, "two")))
                .when(asserted("circle", "one", RESPONDS_TO, "three")).thenRefused("link-cycle", "/data/to");
    }

    @Test
    void an_asserted_link_to_itself_is_refused() {
        given(OPENED, told("one", interview(), "2026-01-05")).when(asserted("circle", "one", BECAUSE_OF, "one")).thenRefused("link-cycle", "/data/to");
    }

    @Test
    void a_withdrawn_link_closes_no_circle() {
        given(OPENED, told("one", interview(), "2026-01-05"), told("two", interview(), "2026-01-05", link(BECAUSE_OF, "one")),
                withdrawn("withdrawn", "two", BECAUSE_OF, "one"))
                .when(asserted("back", "one", BECAUSE_OF, "two")).thenAccepted();
    }

    @Test
    void a_replacement_that_closes_a_circle_is_refused() {
        given(OPENED, told("one", interview(), "2026-01-05"), told("two", interview(), "2026-01-05", link(BECAUSE_OF, "one")))
                .when(corrected("correction", "one", told("linked", interview(), "2026-01-05", link(BECAUSE_OF, "two"))))
                .thenRefused("link-cycle", "/data/replacement/data/links");
    }

    @Test
    void retracting_the_correction_that_had_opened_a_circle_is_refused() {
        given(OPENED, told("one", interview(), "2026-01-05"), told("two", interview(), "2026-01-05", link(BECAUSE_OF, "one")),
                corrected("correction", "two", told("bare", interview(), "2026-01-05")),
                asserted("back", "one", BECAUSE_OF, "two"))
                .when(retracted("mistake", "correction")).thenRefused("link-cycle", "/data/links");
    }

    @Test
    void retracting_the_withdrawal_that_had_opened_a_circle_is_refused() {
        given(OPENED, told("one", interview(), "2026-01-05"), told("two", interview(), "2026-01-05", link(BECAUSE_OF, "one")),
                withdrawn("withdrawn", "two", BECAUSE_OF, "one"), asserted("back", "one", BECAUSE_OF, "two"))
                .when(retracted("mistake", "withdrawn")).thenRefused("link-cycle", "/data/links");
    }

    @Test
    void a_retracted_event_closes_no_circle() {
        given(OPENED, told("one", interview(), "2026-01-05"), told("two", interview(), "2026-01-05", link(BECAUSE_OF, "one")),
                told("three", interview(), "2026-01-05", link(BECAUSE_OF, "two")), retracted("gone", "two"))
                .when(asserted("back", "one", BECAUSE_OF, "three")).thenAccepted();
    }

    @Test
    void a_structural_link_is_no_part_of_a_circle() {
        given(OPENED, told("prescribed", new ServicePrescribed(null, null, null, null, null, null, null), "2026-01-05"),
                told("delivered", new ServiceDelivered(null, null), "2026-01-05", link(CONCLUDES, "prescribed")))
                .when(asserted("back", "prescribed", BECAUSE_OF, "delivered")).thenAccepted();
    }
}
