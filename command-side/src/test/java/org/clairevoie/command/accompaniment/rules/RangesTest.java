package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;
import static org.clairevoie.events.LinkType.BECAUSE_OF;
import static org.clairevoie.events.PersonSpoke.Authorship.VERBATIM;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clairevoie.command.accompaniment.Story;
import org.clairevoie.command.accompaniment.Story.Line;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.AccompanimentPaused;
import org.clairevoie.events.Link;
import org.clairevoie.events.Told;
import org.junit.jupiter.api.Test;

final class RangesTest {
    @Test
    void an_interview_lasts_between_one_minute_and_eight_hours() {
        given(OPENED).when(told("long", interview(481), "2026-02-01")).thenRefused("ranges", "/data/minutes");
        given(OPENED).when(told("none", interview(0), "2026-02-01")).thenRefused("ranges", "/data/minutes");
        given(OPENED).when(told("longest", interview(480), "2026-02-01")).thenAccepted();
    }

    @Test
    void codes_have_their_shape() {
        given().when(told("opened", new AccompanimentOpened("p", AccompanimentOpened.Scheme.RSA, AccompanimentOpened.Orientation.SOCIAL,
                AccompanimentOpened.EntryMode.CHOSEN, "352", null), "2026-02-01")).thenRefused("ranges", "/data/territory");
    }

    @Test
    void nothing_ends_before_it_happens() {
        given(OPENED).when(entered(told("odd", outcome(), "2026-02-01"), "2026-01-31T00:00:00+01:00", null)).thenRefused("ranges", "/data/occurredUntil");
        given(OPENED).when(entered(told("job", outcome(), "2026-02-01"), "2027-01-31T00:00:00+01:00", null)).thenAccepted();
    }

    @Test
    void it_was_entered_after_it_happened_and_before_now() {
        given(OPENED).when(entered(told("early", outcome(), "2026-02-01"), null, "2026-01-31T00:00:00+01:00")).thenRefused("ranges", "/data/enteredAt");
        given(OPENED).when(entered(told("late", outcome(), "2026-02-01"), null, "2026-06-01T12:05:01Z")).thenRefused("ranges", "/data/enteredAt");
        given(OPENED).when(entered(told("between", outcome(), "2026-02-01"), null, "2026-06-01T12:05:00Z")).thenAccepted();
    }

    @Test
    void a_pause_is_not_expected_to_end_before_it_begins() {
        given(OPENED).when(told("pause", new AccompanimentPaused(AccompanimentPaused.Reason.CARE, LocalDate.of(2026, 1, 31)), "2026-02-01"))
                .thenRefused("ranges", "/data/expectedUntil");
    }

    @Test
    void an_event_has_at_most_a_hundred_links() {
        Link[] links = IntStream.range(0, 101).mapToObj(_ -> link(BECAUSE_OF, "words")).toArray(Link[]::new);
        Story story = given(OPENED, told("words", spoke(VERBATIM), "2026-01-05"));
        story.when(told("interview", interview(), "2026-02-01", links)).thenRefused("ranges", "/data/links");
        story.when(told("interview", interview(), "2026-02-01", Arrays.copyOf(links, 100))).thenAccepted();
    }

    @Test
    void asserted_links_count_too() {
        Link[] links = IntStream.range(0, 100).mapToObj(number -> link(BECAUSE_OF, "words" + number)).toArray(Link[]::new);
        Line[] words = IntStream.range(0, 101).mapToObj(number -> told("words" + number, spoke(VERBATIM), "2026-01-05")).toArray(Line[]::new);
        Line[] lines = Stream.of(Stream.of(OPENED), Arrays.stream(words), Stream.of(told("full", interview(), "2026-02-01", links)))
                .flatMap(line -> line).toArray(Line[]::new);
        given(lines).when(asserted("late", "full", BECAUSE_OF, "words100")).thenRefused("ranges", "/data/from");
    }

    @Test
    void a_replacement_is_in_range() {
        given(OPENED, told("interview", interview(), "2026-02-01"))
                .when(corrected("correction", "interview", told("long", interview(481), "2026-02-01")))
                .thenRefused("ranges", "/data/replacement/data/minutes");
    }

    @Test
    void an_accompaniment_is_not_planned_to_end_before_it_opens() {
        given().when(told("opened", new AccompanimentOpened("p", AccompanimentOpened.Scheme.RSA, AccompanimentOpened.Orientation.SOCIAL,
                AccompanimentOpened.EntryMode.CHOSEN, "35238", LocalDate.of(2026, 1, 1)), "2026-02-01")).thenRefused("ranges", "/data/plannedEnd");
    }

    @Test
    void effort_is_never_negative() {
        Told told = OPENED.told();
        Told negative = new Told(told.event(), told.occurredAt(), told.occurredPrecision(), null, told.initiator(), told.links(), null, -1, null);
        given().when(OPENED.telling(negative)).thenRefused("ranges", "/data/effortSeconds");
    }
}
