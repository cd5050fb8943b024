package org.clairevoie.command.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clairevoie.command.accompaniment.Lines.*;

import java.util.List;
import org.clairevoie.command.accompaniment.Story.Line;
import org.clairevoie.events.PersonalDataErased;
import org.clairevoie.events.RecordedEvent;
import org.junit.jupiter.api.Test;

final class AccompanimentTest {
    private static final Line INTERVIEW = told("interview", interview(), "2026-02-01");

    @Test
    void a_log_that_begins_without_an_opening_is_not_folded() {
        assertThatThrownBy(() -> new NeverOpened().evolve(recorded(new NeverOpened(), INTERVIEW))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_log_with_a_hole_is_not_folded() {
        Accompaniment opened = Story.given(OPENED).state();
        RecordedEvent skipping = recorded(Story.given(OPENED, INFORMED).state(), INTERVIEW);
        assertThatThrownBy(() -> opened.evolve(skipping)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void erasure_is_told_to_whoever_compares_repeats() {
        assertThat(Story.given(OPENED).state()).isInstanceOfSatisfying(Opened.class, opened -> assertThat(opened.erased()).isFalse());
        assertThat(Story.given(OPENED, told("erasure", new PersonalDataErased(), "2026-02-01")).state())
                .isInstanceOfSatisfying(Opened.class, opened -> assertThat(opened.erased()).isTrue());
    }

    @Test
    void a_repeat_answers_whatever_has_happened_since() {
        Story story = Story.given(OPENED, INTERVIEW, told("closed", closed(), "2026-01-15"), told("erasure", new PersonalDataErased(), "2026-02-01"));
        assertThat(story.when(INTERVIEW).decision()).isEqualTo(new Decision.Repeated(Story.id("interview"), 1, true));
        assertThat(story.when(INTERVIEW.withContent("other")).decision()).isEqualTo(new Decision.Repeated(Story.id("interview"), 1, false));
    }

    @Test
    void every_refusal_that_was_found_is_told() {
        Decision decision = Story.given(OPENED).when(told("bad", interview(0), "2025-12-01", link(org.clairevoie.events.LinkType.BECAUSE_OF, "missing"))).decision();
        assertThat(((Decision.Refused) decision).refusals()).extracting(Refusal::rule).containsExactly("ranges", "before-opening", "link-target");
    }

    private static RecordedEvent recorded(Accompaniment state, Line line) {
        return Story.recorded(state, line, new Decision.Accepted(line.told(), List.of()));
    }
}
