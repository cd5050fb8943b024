package org.clairevoie.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.command.intake.Frontline.*;

import java.util.UUID;
import org.clairevoie.command.intake.Frontline.Reply;
import org.clairevoie.eventlog.LogReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/// One event wrong in every way at once, mended step by step: each answer is the first check that still stands in the way.
@OverHttp
final class OrderOfChecksTest {
    @LocalServerPort
    private int port;

    @Autowired
    private LogReader log;

    private Frontline frontline = new Frontline(1);
    private UUID elsewhere = UUID.randomUUID();

    @BeforeEach
    void open() {
        frontline = new Frontline(port);
        elsewhere = frontline.opened();
    }

    @Test
    void each_check_comes_after_the_ones_before_it() {
        String taken = "taken-" + elsewhere;
        frontline.post(interview(taken, elsewhere));
        UUID accompaniment = UUID.randomUUID();
        String malformed = "{".repeat(40);
        expect(413, "too-large", frontline.post("text/plain", malformed + "x".repeat(32 * 1024), "If-Match", "*"));
        expect(415, "media-type", frontline.post("text/plain", malformed, "If-Match", "*"));
        expect(400, "malformed-json", frontline.post(STRUCTURED, malformed));
        ObjectNode event = interview(taken, accompaniment).put("type", "accompaniment.interview-hold.v1").put("time", "2026-03-04T10:30:00");
        event.withObject("/data").put("minutes", 0).put("mode", "PIGEON");
        expect(400, "time", frontline.post(event, "If-Match", "\"7\""));
        event.put("time", "2020-03-04T10:30:00+01:00");
        Reply unknown = expect(422, "unknown-type", frontline.post(event, "If-Match", "\"7\""));
        assertThat(unknown.body().get("detail").asString()).contains("accompaniment.interview-held.v1");
        event.put("type", "accompaniment.interview-held.v1");
        Reply fields = expect(422, "ranges", frontline.post(event, "If-Match", "\"7\""));
        assertThat(fields.pointers()).containsExactlyInAnyOrder("/data/minutes", "/data/mode");
        event.withObject("/data").put("minutes", 30).put("mode", "PHONE");
        expect(409, "same-id-other-content", frontline.post(event, "If-Match", "\"7\""));
        event.put("id", "new-" + accompaniment);
        expect(404, "opened-first", frontline.post(event, "If-Match", "\"7\""));
        frontline.post(opening(accompaniment));
        expect(412, "stale-version", frontline.post(event, "If-Match", "\"7\""));
        expect(422, "before-opening", frontline.post(event, "If-Match", "\"0\""));
        long head = log.head();
        event.put("time", "2026-03-04T10:30:00+01:00");
        Reply taken201 = frontline.post(event, "If-Match", "\"0\"");
        assertThat(taken201.status()).isEqualTo(201);
        assertThat(log.head()).as("nothing of what was refused is in the log").isEqualTo(head + 1);
        assertThat(frontline.post(event, "If-Match", "\"0\"").status()).as("a repeat, though stale").isEqualTo(200);
        expect(409, "same-id-other-content", frontline.post(event.put("time", "2020-01-01T00:00:00Z"), "If-Match", "\"0\""));
    }

    @Test
    void a_repeat_answers_after_the_closure_and_beside_broken_rules() {
        ObjectNode event = interview("i-" + elsewhere, elsewhere);
        frontline.post(event);
        ObjectNode closure = event("closed-" + elsewhere, "accompaniment-closed", elsewhere).put("time", "2026-03-01T00:00:00Z");
        closure.withObject("/data").put("personAgreed", "AGREED");
        assertThat(frontline.post(closure).status()).isEqualTo(201);
        assertThat(frontline.post(event).status()).isEqualTo(200);
        expect(422, "closed", frontline.post(interview("j-" + elsewhere, elsewhere)));
    }

    private static Reply expect(int status, String problem, Reply reply) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo("urn:clairevoie:" + problem);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.body().get("status").intValue()).isEqualTo(status);
        return reply;
    }

    @ParameterizedTest
    @ValueSource(strings = {"personal-data-erased", "legal-hold-set", "legal-hold-lifted"})
    void what_only_an_act_makes_true_is_not_a_senders_to_post(String name) {
        long head = log.head();
        ObjectNode event = interview("claim-" + elsewhere, elsewhere).put("type", "accompaniment." + name + ".v1");
        expect(422, "reserved-type", frontline.post(event));
        assertThat(log.head()).isEqualTo(head);
    }
}
