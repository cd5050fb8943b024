package org.clairevoie.command.accompaniment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;
import static org.clairevoie.command.accompaniment.Story.id;
import static org.clairevoie.events.LinkType.*;
import static org.clairevoie.events.PersonSpoke.Authorship.VERBATIM;

import java.util.List;
import org.clairevoie.command.accompaniment.Story;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkAsserted;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.Told;
import org.junit.jupiter.api.Test;

final class LinkTargetTest {
    @Test
    void a_link_to_what_was_never_recorded_is_refused() {
        given(OPENED).when(told("interview", interview(), "2026-02-01", link(BECAUSE_OF, "missing"))).thenRefused("link-target", "/data/links/0/to");
    }

    @Test
    void a_link_to_an_event_of_another_source_or_accompaniment_is_refused() {
        given(OPENED, told("words", spoke(VERBATIM), "2026-01-05"))
                .when(told("interview", interview(), "2026-02-01", new Link(BECAUSE_OF, new EventRef("https://other.example", "words", null))))
                .thenRefused("link-target", "/data/links/0/to");
        given(OPENED).when(told("interview", interview(), "2026-02-01", Link.to(BECAUSE_OF, id("elsewhere")))).thenRefused("link-target", "/data/links/0/to");
    }

    @Test
    void a_link_to_a_retracted_event_is_refused() {
        given(OPENED, told("words", spoke(VERBATIM), "2026-01-05"), told("resource", resource(), "2026-01-06"), by(Initiator.PERSON, retracted("gone", "words")))
                .when(told("interview", interview(), "2026-02-01", link(USES_RESOURCE, "resource"), link(BECAUSE_OF, "words")))
                .thenRefused("link-target", "/data/links/1/to");
    }

    @Test
    void targets_are_named_by_an_id_of_the_same_source_by_source_and_id_or_by_event_id() {
        Story story = given(OPENED, told("words", spoke(VERBATIM), "2026-01-05"));
        List<EventRef> refs = List.of(EventRef.ofSameSource("words"), new EventRef(Story.SOURCE, "words", null), EventRef.to(id("words")));
        for (EventRef ref : refs) {
            Told accepted = story.when(told("interview", interview(), "2026-02-01", new Link(BECAUSE_OF, ref))).thenAccepted();
            assertThat(accepted.links()).containsExactly(Link.to(BECAUSE_OF, id("words")));
        }
    }

    @Test
    void targets_are_typed() {
        Story story = given(OPENED, told("interview", interview(), "2026-01-05"));
        for (LinkType type : List.of(USES_RESOURCE, SERVES_GOAL, PART_OF_STRATEGY, HANDED_OVER_FROM, CONCLUDES)) {
            story.when(told("words", spoke(VERBATIM), "2026-02-01", link(type, "interview"))).thenRefused("link-target", "/data/links/0/to");
        }
        story.when(told("words", spoke(VERBATIM), "2026-02-01", link(RESULTS_FROM, "interview"))).thenAccepted();
    }

    @Test
    void an_event_of_the_record_is_no_cause() {
        given(OPENED, INFORMED).when(told("interview", interview(), "2026-02-01", link(BECAUSE_OF, "informed"))).thenRefused("link-target", "/data/links/0/to");
    }

    @Test
    void only_a_correction_corrects() {
        given(OPENED, told("interview", interview(), "2026-01-05"))
                .when(told("words", spoke(VERBATIM), "2026-02-01", link(CORRECTS, "interview"))).thenRefused("link-target", "/data/links/0/type");
        given(OPENED, told("interview", interview(), "2026-01-05"), told("words", spoke(VERBATIM), "2026-01-06"))
                .when(asserted("late", "words", RETRACTS, "interview")).thenRefused("link-target", "/data/type");
    }

    @Test
    void a_late_link_is_typed_and_found_as_any_other() {
        Story story = given(OPENED, told("interview", interview(), "2026-01-05"), told("words", spoke(VERBATIM), "2026-01-06"));
        Told accepted = story.when(asserted("late", "words", RESULTS_FROM, "interview")).thenAccepted();
        assertThat(accepted.event()).isEqualTo(new LinkAsserted(EventRef.to(id("words")), RESULTS_FROM, EventRef.to(id("interview"))));
        story.when(asserted("late", "words", USES_RESOURCE, "interview")).thenRefused("link-target", "/data/to");
        story.when(asserted("late", "words", RESULTS_FROM, "missing")).thenRefused("link-target", "/data/to");
        story.when(asserted("late", "missing", RESULTS_FROM, "interview")).thenRefused("link-target", "/data/from");
    }

    @Test
    void a_link_does_not_leave_from_the_record_of_another_event() {
        given(OPENED, told("interview", interview(), "2026-01-05"), corrected("correction", "interview", told("longer", interview(60), "2026-01-05")))
                .when(asserted("late", "correction", RESULTS_FROM, "interview")).thenRefused("link-target", "/data/from");
    }

    @Test
    void a_link_in_a_replacement_is_found_as_any_other() {
        Story story = given(OPENED, told("interview", interview(), "2026-01-05"), told("words", spoke(VERBATIM), "2026-01-04"));
        story.when(corrected("correction", "interview", told("linked", interview(), "2026-01-05", link(BECAUSE_OF, "missing"))))
                .thenRefused("link-target", "/data/replacement/data/links/0/to");
        Told accepted = story.when(corrected("correction", "interview", told("linked", interview(), "2026-01-05", link(BECAUSE_OF, "words")))).thenAccepted();
        EventCorrected correction = (EventCorrected) accepted.event();
        assertThat(((Told) correction.replacement()).links()).containsExactly(Link.to(BECAUSE_OF, id("words")));
    }

    @Test
    void withdrawing_a_link_that_never_was_is_doubtful() {
        given(OPENED, told("interview", interview(), "2026-01-05"), told("words", spoke(VERBATIM), "2026-01-06"))
                .when(withdrawn("withdrawn", "words", RESULTS_FROM, "interview")).thenAcceptedWithWarning("link-target");
    }

    @Test
    void a_link_that_was_withdrawn_is_gone_and_may_be_asserted_again() {
        Story story = given(OPENED, told("interview", interview(), "2026-01-05"), told("words", spoke(VERBATIM), "2026-01-06", link(RESULTS_FROM, "interview")),
                withdrawn("withdrawn", "words", RESULTS_FROM, "interview"));
        story.when(withdrawn("twice", "words", RESULTS_FROM, "interview")).thenAcceptedWithWarning("link-target");
        story.when(asserted("again", "words", RESULTS_FROM, "interview")).thenAccepted();
    }
}
