package org.clairevoie.command.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.command.accompaniment.Lines.*;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.clairevoie.command.accompaniment.Limits;
import org.clairevoie.command.accompaniment.Refusal;
import org.clairevoie.command.accompaniment.Story;
import org.clairevoie.command.accompaniment.Story.Line;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.Personal;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Replacement;
import org.clairevoie.events.Told;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RecorderTest {
    private static final UUID ELSEWHERE = Story.id("elsewhere");
    private static final Line INTERVIEW = told("interview", interview(), "2026-02-01");
    private final DataSource database = TestDatabase.withLog();
    private final Node node = new Node(database);

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void what_is_accepted_is_in_the_log_at_the_place_that_was_told() {
        RecordedEvent opened = accepted(node.send(OPENED));
        assertThat(opened.position()).isZero();
        assertThat(opened.recordedAt()).isEqualTo(NOW);
        assertThat(node.log.at(0)).isEqualTo(opened);
        assertThat(accepted(node.send(INTERVIEW)).sequence()).isEqualTo(1);
    }

    @Test
    void a_repeat_answers_as_the_first_time_whatever_has_happened_since() {
        node.send(OPENED);
        RecordedEvent first = accepted(node.send(told("engaged", engaged(org.clairevoie.events.PartnerEngaged.SharedInformation.FULL), "2026-02-01")));
        assertThat(first.warnings()).isNotEmpty();
        node.send(told("closed", closed(), "2026-01-15"));
        assertThat(node.send(0, told("engaged", engaged(org.clairevoie.events.PartnerEngaged.SharedInformation.FULL), "2026-02-01")))
                .isEqualTo(new Outcome.Repeated(first));
        assertThat(node.log.head()).isEqualTo(2);
    }

    @Test
    void of_an_accompaniment_that_is_full_only_its_end_and_what_is_somebodys_right_is_recorded() {
        try (Node full = new Node(database, upTo(2_000))) {
            full.send(OPENED);
            RecordedEvent last = accepted(full.send(INTERVIEW));
            assertThat(rules(full.send(told("next", interview(), "2026-02-02")))).containsExactly("accompaniment-full");
            assertThat(full.send(INTERVIEW)).isEqualTo(new Outcome.Repeated(last));
            assertThat(full.send(retracted("taken back", "interview"))).isInstanceOf(Outcome.Accepted.class);
            assertThat(full.send(told("closed", closed(), "2026-02-03"))).isInstanceOf(Outcome.Accepted.class);
            assertThat(rules(full.send(retracted("too late", "closed")))).as("beyond twice the limit").containsExactly("accompaniment-full");
        }
    }

    @Test
    void words_fill_an_accompaniment_and_a_node_that_reads_it_anew_knows() {
        try (Node first = new Node(database, upTo(10_000)); Node other = new Node(database, upTo(10_000))) {
            first.send(OPENED);
            PersonSpoke words = new PersonSpoke(PersonSpoke.Kind.WISH, new Personal.Said("w".repeat(10_000)), null, PersonSpoke.Authorship.VERBATIM);
            accepted(first.send(told("words", words, "2026-02-01")));
            assertThat(rules(other.send(INTERVIEW))).containsExactly("accompaniment-full");
        }
    }

    @Test
    void what_was_never_opened_is_not_kept_in_memory() {
        node.send(INTERVIEW);
        assertThat(node.keeps(Story.ACCOMPANIMENT)).isFalse();
        node.send(OPENED);
        assertThat(node.keeps(Story.ACCOMPANIMENT)).isTrue();
    }

    private static Limits upTo(long bytes) {
        return new Limits(Limits.DEFAULTS.lateEntry(), Limits.DEFAULTS.clockSkew(), Limits.DEFAULTS.maxLinks(), bytes);
    }

    private static List<String> rules(Outcome refused) {
        return ((Outcome.Refused) refused).refusals().stream().map(Refusal::rule).toList();
    }

    @Test
    void the_same_key_with_another_content_is_no_repeat() {
        node.send(OPENED);
        node.send(INTERVIEW);
        assertThat(node.send(INTERVIEW.withContent("other"))).isEqualTo(new Outcome.OtherContent(key("interview")));
    }

    @Test
    void a_key_taken_in_another_accompaniment_is_told_before_existence_version_and_rules() {
        node.send(ELSEWHERE, null, OPENED, INTERVIEW);
        Outcome other = new Outcome.OtherContent(key("interview"));
        assertThat(node.send(INTERVIEW)).as("never opened").isEqualTo(other);
        node.send(openedAs("here"));
        assertThat(node.send(INTERVIEW)).as("nothing else in the way").isEqualTo(other);
        assertThat(node.send(7, INTERVIEW)).as("stale").isEqualTo(other);
        assertThat(node.send(told("interview", interview(0), "2020-01-01"))).as("against the rules").isEqualTo(other);
        assertThat(node.log.head()).isEqualTo(2);
    }

    @Test
    void many_keys_taken_elsewhere_undo_none_of_the_others() {
        Line[] taken = IntStream.range(0, 20).mapToObj(i -> told("taken-" + i, interview(), "2026-02-01")).toArray(Line[]::new);
        node.send(ELSEWHERE, null, Stream.concat(Stream.of(OPENED), Stream.of(taken)).toArray(Line[]::new));
        List<Outcome> outcomes = node.send(Story.ACCOMPANIMENT, null,
                Stream.concat(Stream.of(openedAs("here")), Stream.concat(Stream.of(taken), Stream.of(INTERVIEW))).toArray(Line[]::new));
        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Accepted.class);
        assertThat(outcomes.subList(1, 21)).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.OtherContent.class));
        assertThat(accepted(outcomes.getLast()).sequence()).isEqualTo(1);
    }

    @Test
    void a_stale_expectation_stops_what_is_new_and_answers_what_is_known() {
        node.send(OPENED);
        RecordedEvent first = accepted(node.send(0, INTERVIEW));
        assertThat(node.send(0, told("next", interview(), "2026-02-02"))).isEqualTo(new Outcome.Stale(1));
        assertThat(node.send(0, INTERVIEW)).isEqualTo(new Outcome.Repeated(first));
        assertThat(node.send(1, told("next", interview(), "2026-02-02"))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void what_does_not_exist_has_no_version() {
        assertThat(node.send(0, INTERVIEW)).isInstanceOf(Outcome.NeverOpened.class);
        assertThat(node.send(0, OPENED)).isEqualTo(new Outcome.Stale(-1));
        assertThat(node.log.head()).isEqualTo(LogReader.NOTHING);
        assertThat(node.send(OPENED)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void one_refusal_in_a_batch_undoes_no_other_and_an_earlier_event_of_it_can_be_linked_to() {
        List<Outcome> outcomes = node.send(Story.ACCOMPANIMENT, null, OPENED, told("bad", interview(0), "2026-02-01"), INTERVIEW,
                told("linked", strategy(), "2026-02-02", link(LinkType.RESULTS_FROM, "interview")), INTERVIEW);
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Refused.class);
        assertThat(accepted(outcomes.get(3)).told().links()).extracting(link -> link.target()).containsExactly(accepted(outcomes.get(2)).eventId());
        assertThat(outcomes.get(4)).isEqualTo(new Outcome.Repeated(accepted(outcomes.get(2))));
        assertThat(node.log.head()).isEqualTo(2);
    }

    @Test
    void a_correction_is_read_under_the_type_of_what_it_corrects() {
        node.send(OPENED);
        node.send(INTERVIEW);
        assertThat(refusals(node.send(correction("wrong", Map.of("minutes", 481, "colour", "red")))))
                .extracting(Refusal::pointer).contains("/data/replacement/data/minutes", "/data/replacement/data/colour", "/data/replacement/data/mode");
        RecordedEvent corrected = accepted(node.send(correction("right", Map.of("counsellor", "counsellor Dupré", "mode", "PHONE", "setting", "INDIVIDUAL",
                "minutes", 20, "purpose", "OTHER", "personPresent", true, "thirdParties", List.of("Thérèse")))));
        assertThat(new String(org.clairevoie.eventlog.EventFormat.envelope(corrected).at(2, NOW), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Thérèse", "counsellor Dupré").contains("interview-held");
        assertThat(((InterviewHeld) ((Told) ((EventCorrected) corrected.event()).replacement()).event()).minutes()).isEqualTo(20);
    }

    @Test
    void a_correction_of_what_is_not_there_is_refused_at_its_link() {
        node.send(OPENED);
        assertThat(refusals(node.send(correction("early", Map.of())))).extracting(Refusal::rule).containsExactly("link-target");
    }

    @Test
    void once_the_persons_key_is_gone_a_repeat_answers_uncompared_and_nothing_new_is_taken() {
        RecordedEvent opened = accepted(node.send(OPENED));
        RecordedEvent first = accepted(node.send(INTERVIEW));
        node.destroyKeys();
        assertThat(node.send(INTERVIEW)).isEqualTo(new Outcome.Repeated(first));
        assertThat(node.send(INTERVIEW.withContent("other"))).isEqualTo(new Outcome.Repeated(first));
        assertThat(node.send(OPENED)).isEqualTo(new Outcome.Repeated(opened));
        assertThat(refusals(node.send(told("next", interview(), "2026-02-02")))).extracting(Refusal::rule).containsExactly("erased");
        assertThat(refusals(node.send(ELSEWHERE, null, openedAs("again")).getFirst())).extracting(Refusal::rule).containsExactly("erased");
    }

    private static Line openedAs(String name) {
        return told(name, opening(), "2026-01-01");
    }

    private static Line correction(String name, Map<String, Object> data) {
        return told(name, new EventCorrected(new Replacement.Unread(null, data), null), "2026-05-30", link(LinkType.CORRECTS, "interview"));
    }

    private static EventKey key(String name) {
        return new EventKey(Story.SOURCE, name);
    }

    private static RecordedEvent accepted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).event();
    }

    private static List<Refusal> refusals(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusals();
    }
}
