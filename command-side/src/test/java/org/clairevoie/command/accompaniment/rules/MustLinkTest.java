package org.clairevoie.command.accompaniment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;
import static org.clairevoie.command.accompaniment.Story.id;
import static org.clairevoie.events.LinkType.*;

import org.clairevoie.command.accompaniment.Decision;
import org.clairevoie.command.accompaniment.Refusal;
import org.clairevoie.command.accompaniment.Story.Line;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventRetracted;
import org.clairevoie.events.ServiceDelivered;
import org.clairevoie.events.ServicePrescribed;
import org.junit.jupiter.api.Test;

final class MustLinkTest {
    @Test
    void a_strategy_without_a_link_is_refused() {
        given(OPENED).when(told("strategy", strategy(), "2026-02-01")).thenRefused("must-link", "/data/links");
    }

    @Test
    void a_strategy_because_of_a_resource_is_accepted() {
        given(OPENED, told("resource", resource(), "2026-01-05"))
                .when(told("strategy", strategy(), "2026-02-01", link(USES_RESOURCE, "resource"))).thenAccepted();
    }

    @Test
    void a_delivery_concludes_its_prescription() {
        Line prescribed = told("prescribed", new ServicePrescribed(null, null, null, null, null, null, null), "2026-02-01");
        ServiceDelivered delivered = new ServiceDelivered(3.0, 1.0);
        given(OPENED, prescribed).when(told("delivered", delivered, "2026-03-01", link(CONCLUDES, "prescribed"))).thenAccepted();
        given(OPENED, prescribed).when(told("delivered", delivered, "2026-03-01")).thenRefused("must-link", "/data/links");
        given(OPENED, prescribed).when(told("delivered", delivered, "2026-03-01", link(BECAUSE_OF, "prescribed"))).thenRefused("must-link", "/data/links");
    }

    @Test
    void what_concludes_something_else_breaks_both_the_must_and_the_target() {
        Decision decision = given(OPENED, told("interview", interview(), "2026-02-01"))
                .when(told("delivered", new ServiceDelivered(3.0, 1.0), "2026-03-01", link(CONCLUDES, "interview"))).decision();
        assertThat(((Decision.Refused) decision).refusals()).extracting(Refusal::rule).containsExactly("must-link", "link-target");
    }

    @Test
    void a_correction_says_what_it_corrects_once() {
        given(OPENED).when(told("correction", new EventCorrected(told("interview", interview(), "2026-02-01").told(), null), "2026-03-01")).thenRefused("must-link", "/data/links");
    }

    @Test
    void a_replacement_must_link_too() {
        given(OPENED, told("resource", resource(), "2026-01-05"), told("strategy", strategy(), "2026-02-01", link(USES_RESOURCE, "resource")))
                .when(corrected("correction", "strategy", told("bare", strategy(), "2026-02-01")))
                .thenRefused("must-link", "/data/replacement/data/links");
    }

    @Test
    void withdrawing_the_link_that_an_event_must_have_is_doubtful() {
        given(OPENED, told("resource", resource(), "2026-01-05"), told("strategy", strategy(), "2026-02-01", link(USES_RESOURCE, "resource")))
                .when(withdrawn("withdrawn", "strategy", USES_RESOURCE, "resource")).thenAcceptedWithWarning("must-link", id("strategy"));
    }

    @Test
    void a_retraction_is_about_one_event() {
        given(OPENED, told("one", interview(), "2026-01-05"), told("two", interview(), "2026-01-06"))
                .when(told("both", new EventRetracted(null), "2026-02-01", link(RETRACTS, "one"), link(RETRACTS, "two")))
                .thenRefused("must-link", "/data/links");
    }
}
