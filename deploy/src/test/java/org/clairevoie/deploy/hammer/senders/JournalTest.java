package org.clairevoie.deploy.hammer.senders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clairevoie.deploy.bench.load.Reply;
import org.clairevoie.deploy.bench.load.Requests;
import org.clairevoie.deploy.hammer.checks.Violation;
import org.clairevoie.events.EventKey;
import org.junit.jupiter.api.Test;

/// What the senders are told is held against what they were told before.
class JournalTest {
    private static final EventKey KEY = new EventKey("https://a.example", "e1");
    private static final String RECEIPT = """
            {"eventId":"e","position":%d,"sequence":0,"recordedAt":"2026-04-01T00:00:00Z","duplicate":false,"warnings":[]}""";
    private final Journal journal = new Journal();

    @Test
    void unknown_and_sent_again_it_is_known() {
        told(Answer.none(1).getFirst());
        assertThat(journal.unknown()).containsOnlyKeys(KEY);
        told(answered(201, RECEIPT.formatted(7)));
        told(answered(200, RECEIPT.formatted(7)));
        assertThat(journal.unknown()).isEmpty();
        assertThat(journal.violations()).isEmpty();
        assertThat(List.of(journal.settled(), journal.repeats(), journal.leftOpen())).containsExactly(1L, 1L, 1L);
    }

    @Test
    void a_repeat_that_is_answered_otherwise_is_named() {
        told(answered(201, RECEIPT.formatted(7)));
        told(answered(200, RECEIPT.formatted(8)));
        assertThat(journal.violations()).extracting(Violation::invariant).containsExactly("I3");
    }

    @Test
    void an_event_that_is_taken_for_new_twice_is_named() {
        told(answered(201, RECEIPT.formatted(7)));
        told(answered(201, RECEIPT.formatted(7)));
        assertThat(journal.violations()).extracting(Violation::invariant).containsExactly("I1");
    }

    @Test
    void what_must_be_refused_and_is_taken_is_named() {
        journal.toldOfRefusable(KEY, answered(201, RECEIPT.formatted(7)), 422, true);
        assertThat(journal.violations()).extracting(Violation::invariant).containsExactly("I2");
        assertThat(journal.refused()).isEmpty();
    }

    @Test
    void what_must_be_taken_and_is_refused_is_named_and_so_is_a_service_that_breaks() {
        told(answered(422, "{}"));
        told(answered(500, "{}"));
        assertThat(journal.violations()).extracting(Violation::invariant).containsExactly("I3", "answers");
    }

    @Test
    void an_answer_that_breaks_off_tells_what_it_told_whole() {
        String lines = "{\"status\":201,\"receipt\":" + RECEIPT.formatted(7) + "}\n{\"status\":20";
        List<Answer> answers = Answer.of(new Reply(200, lines.getBytes(StandardCharsets.UTF_8)), Requests.LINES, 3);
        assertThat(answers).extracting(Answer::status).containsExactly(201, 0, 0);
        assertThat(answers).extracting(Answer::leavesOpen).containsExactly(false, true, true);
    }

    private void told(Answer answer) {
        journal.told(KEY, answer);
    }

    private static Answer answered(int status, String body) {
        return Answer.of(new Reply(status, body.getBytes(StandardCharsets.UTF_8)), Requests.ONE, 1).getFirst();
    }
}
