package org.clairevoie.command.accompaniment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;
import static org.clairevoie.command.accompaniment.Story.id;
import static org.clairevoie.events.LinkType.CORRECTS;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.clairevoie.command.accompaniment.Story;
import org.clairevoie.command.accompaniment.Story.Line;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.Replacement;
import org.junit.jupiter.api.Test;

final class CorrectionChainTest {
    @Test
    void the_last_correction_holds() {
        Story story = given(twiceCorrected());
        assertThat(minutes(story)).isEqualTo(20);
    }

    @Test
    void a_retracted_correction_gives_way_to_the_one_before() {
        assertThat(minutes(given(with(twiceCorrected(), retracted("gone", "second"))))).isEqualTo(30);
        assertThat(minutes(given(with(twiceCorrected(), retracted("gone", "first"))))).isEqualTo(20);
        assertThat(minutes(given(with(twiceCorrected(), retracted("gone", "second"), retracted("too", "first"))))).isEqualTo(45);
    }

    @Test
    void a_correction_of_a_correction_is_refused() {
        given(twiceCorrected()).when(corrected("third", "second", told("again", interview(10), "2026-01-05")))
                .thenRefused("correction-chain", "/data/links");
    }

    @Test
    void a_retraction_is_neither_corrected_nor_retracted() {
        Story story = given(with(twiceCorrected(), retracted("gone", "second")));
        story.when(corrected("third", "gone", told("again", interview(10), "2026-01-05"))).thenRefused("correction-chain", "/data/links");
        story.when(retracted("third", "gone")).thenRefused("correction-chain", "/data/links");
    }

    @Test
    void a_replacement_is_of_the_same_type() {
        given(OPENED).when(corrected("correction", "opened", told("other", interview(), "2026-01-05"))).thenRefused("correction-chain", "/data/replacement");
    }

    @Test
    void an_opening_is_not_corrected_into_another_persons() {
        AccompanimentOpened first = opening();
        AccompanimentOpened other = new AccompanimentOpened("somebody else", first.scheme(), first.orientation(), first.entryMode(), first.territory(), null);
        given(OPENED).when(corrected("correction", "opened", told("other", other, "2026-01-02")))
                .thenRefused("correction-chain", "/data/replacement/data/person");
        given(OPENED).when(corrected("correction", "opened", told("later", first, "2026-01-02"))).thenAccepted();
    }

    @Test
    void a_replacement_that_nobody_could_read_is_refused() {
        EventCorrected unread = new EventCorrected(new Replacement.Unread(null, Map.of()), null);
        given(OPENED).when(told("correction", unread, "2026-05-01", link(CORRECTS, "opened"))).thenRefused("correction-chain", "/data/replacement");
        given(OPENED).when(told("correction", unread, "2026-05-01", link(CORRECTS, "missing"))).thenRefused("link-target", "/data/links/0/to");
    }

    @Test
    void an_opening_is_retracted_only_when_all_else_is() {
        Story story = given(OPENED, told("interview", interview(), "2026-01-05"));
        story.when(retracted("mistake", "opened")).thenRefused("correction-chain", "/data/links");
        given(OPENED, told("interview", interview(), "2026-01-05"), retracted("one", "interview")).when(retracted("all", "opened")).thenAccepted();
    }

    @Test
    void a_retracted_event_is_not_retracted_again() {
        given(OPENED, told("interview", interview(), "2026-01-05"), retracted("one", "interview"))
                .when(retracted("two", "interview")).thenRefused("link-target", "/data/links/0/to");
    }

    /// Held for 45 minutes, then said to be 30, then 20.
    private static Line[] twiceCorrected() {
        return new Line[] {
            OPENED, told("interview", interview(45), "2026-01-05"),
            corrected("first", "interview", told("shorter", interview(30), "2026-01-05")),
            corrected("second", "interview", told("shortest", interview(20), "2026-01-05"))};
    }

    private static Line[] with(Line[] lines, Line... others) {
        return Stream.concat(Arrays.stream(lines), Arrays.stream(others)).toArray(Line[]::new);
    }

    private static int minutes(Story story) {
        var entry = Objects.requireNonNull(story.state().find(EventRef.to(id("interview")), Story.SOURCE));
        return ((InterviewHeld) entry.effective().event()).minutes();
    }
}
