package org.clairevoie.command.accompaniment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;

import org.clairevoie.command.accompaniment.Decision;
import org.clairevoie.events.LegalHoldSet;
import org.junit.jupiter.api.Test;

final class OpenedFirstTest {
    @Test
    void an_accompaniment_is_opened_first() {
        given().when(OPENED).thenAccepted();
    }

    @Test
    void nothing_is_recorded_where_nothing_was_opened() {
        given().when(told("interview", interview(), "2026-02-01")).thenRefused("opened-first", "/subject");
    }

    @Test
    void what_was_never_opened_is_told_apart_from_a_broken_rule() {
        Decision decision = given().when(told("interview", interview(), "2026-02-01")).decision();
        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> assertThat(refused.neverOpened()).isTrue());
    }

    @Test
    void an_open_accompaniment_cannot_be_opened_again() {
        given(OPENED).when(told("again", opening(), "2026-02-01")).thenRefused("opened-first", "/type");
    }

    @Test
    void a_retracted_opening_takes_in_nothing_more_of_the_journey() {
        given(OPENED, retracted("gone", "opened")).when(told("interview", interview(), "2026-02-01")).thenRefused("opened-first", "/subject");
    }

    @Test
    void a_retracted_opening_leaves_the_record_to_be_kept() {
        given(OPENED, retracted("gone", "opened")).when(told("hold", new LegalHoldSet(), "2026-02-01")).thenAccepted();
    }
}
