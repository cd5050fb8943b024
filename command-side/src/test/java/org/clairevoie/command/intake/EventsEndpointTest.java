package org.clairevoie.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.command.intake.Frontline.*;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.clairevoie.command.intake.Frontline.Reply;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.events.EventKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@OverHttp
final class EventsEndpointTest {
    @LocalServerPort
    private int port;

    @Autowired
    private LogReader log;

    @Autowired
    private DataSource database;

    @Test
    void one_event_gets_a_receipt_that_the_log_bears_out() {
        Frontline frontline = new Frontline(port);
        UUID accompaniment = UUID.randomUUID();
        Reply opened = frontline.post(opening(accompaniment));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Content-Type")).isEqualTo("application/json");
        assertThat(opened.header("ETag")).isEqualTo("\"0\"");
        assertThat(opened.body().propertyNames()).containsExactlyInAnyOrder(
                "eventId", "source", "id", "accompanimentId", "position", "sequence", "recordedAt", "duplicate", "warnings");
        var stored = java.util.Objects.requireNonNull(log.at(opened.body().get("position").longValue()));
        assertThat(stored.key()).isEqualTo(new EventKey(SOURCE, "opened-" + accompaniment));
        assertThat(opened.body().get("recordedAt").asString()).isEqualTo(stored.recordedAt().toString());
        assertThat(opened.body().get("eventId").asString()).isEqualTo(stored.eventId().toString());
        assertThat(opened.body().get("duplicate").booleanValue()).isFalse();
    }

    @Test
    void the_same_event_is_the_same_in_every_mode() {
        Frontline frontline = new Frontline(port);
        UUID accompaniment = frontline.opened();
        ObjectNode event = interview("é " + accompaniment, accompaniment);
        Reply binary = frontline.post("application/json; charset=utf-8", event.get("data").toString(),
                "ce-specversion", "1.0", "ce-id", "%C3%A9%20" + accompaniment, "ce-source", SOURCE, "CE-Type", event.get("type").asString(),
                "ce-subject", accompaniment.toString(), "ce-time", "2026-03-04T10:30:00+01:00", "ce-extension", "ignored");
        assertThat(binary.status()).as(binary.body().toString()).isEqualTo(201);
        Reply structured = frontline.post(event);
        assertThat(structured.status()).isEqualTo(200);
        Reply batch = frontline.batch(event);
        assertThat(batch.body().get(0).get("status").intValue()).isEqualTo(200);
        assertThat(batch.body().get(0).get("receipt")).isEqualTo(structured.body());
        ((ObjectNode) structured.body()).put("duplicate", false);
        assertThat(structured.body()).isEqualTo(binary.body());
    }

    @Test
    void a_warning_is_told_again_with_the_repeat() {
        Frontline frontline = new Frontline(port);
        UUID accompaniment = frontline.opened();
        ObjectNode engaged = event("engaged-" + accompaniment, "partner-engaged", accompaniment);
        engaged.withObject("/data").put("organisation", "13000548100010").put("sharedInformation", "FULL");
        Reply first = frontline.post(engaged);
        assertThat(first.body().get("warnings")).extracting(warning -> warning.get("rule").asString()).contains("informed-before-sharing");
        assertThat(frontline.post(engaged).body().get("warnings")).isEqualTo(first.body().get("warnings"));
    }

    @Test
    void an_etag_lets_the_next_one_in_and_stops_who_has_not_seen_it() {
        Frontline frontline = new Frontline(port);
        UUID accompaniment = frontline.opened();
        Reply first = frontline.post(interview("a-" + accompaniment, accompaniment), "If-Match", "\"0\"");
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        Reply stale = frontline.post(interview("b-" + accompaniment, accompaniment), "If-Match", "\"0\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("urn:clairevoie:stale-version");
        assertThat(frontline.post(interview("b-" + accompaniment, accompaniment), "If-Match", "\"1\"").status()).isEqualTo(201);
    }

    @Test
    void neither_the_log_nor_an_answer_holds_personal_text() {
        Frontline frontline = new Frontline(port);
        UUID accompaniment = frontline.opened();
        String secret = "Thérèse Secrète";
        ObjectNode spoke = spoke("s-" + accompaniment, accompaniment, secret);
        spoke.withObject("/data").put("lateReason", secret);
        List<Reply> replies = List.of(
                frontline.post(spoke),
                frontline.post(spoke("s-" + accompaniment, accompaniment, secret + " again")),
                frontline.post(spoke("s2-" + accompaniment, UUID.randomUUID(), secret)),
                frontline.post(linked(spoke("s3-" + accompaniment, accompaniment, secret), "BECAUSE_OF", "missing")),
                frontline.post(STRUCTURED, spoke.toString().replace("\"" + secret + "\"", secret)),
                frontline.post(STRUCTURED, spoke.toString().replace("\"" + secret + "\"", "\"" + secret)),
                frontline.post(STRUCTURED, spoke.toString().replace("\"" + secret + "\"", "[\"" + secret + "\"]")),
                frontline.post(STRUCTURED, spoke.toString().replace(secret, secret.repeat(1500))),
                frontline.post(STRUCTURED, spoke.toString().replace("VERBATIM", secret)));
        assertThat(replies).extracting(Reply::status).containsExactly(201, 409, 404, 422, 400, 400, 422, 413, 422);
        assertThat(replies).allSatisfy(reply -> assertThat(reply.response().body()).doesNotContain("Secr", "Thér"));
        assertThat(rowsHolding("Thérèse")).isZero();
        assertThat(rowsHolding("person-" + accompaniment)).isZero();
        assertThat(rowsHolding(accompaniment.toString())).as("the search itself finds what is there").isPositive();
    }

    @Test
    void only_posting_is_taken() {
        Frontline frontline = new Frontline(port);
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
            Reply reply = frontline.send(method);
            assertThat(reply.status()).as(method).isEqualTo(405);
            assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(reply.header("Allow")).isEqualTo("POST");
        }
    }

    private long rowsHolding(String text) {
        return JdbcClient.create(database).sql("select count(*) from event_log where position(convert_to(?, 'UTF8') in envelope) > 0")
                .param(text).query((row, _) -> row.getLong(1)).single();
    }

    static List<Integer> statuses(JsonNode batch) {
        return batch.valueStream().map(answer -> answer.get("status").intValue()).toList();
    }
}
