package org.clairevoie.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.command.intake.EventsEndpointTest.statuses;
import static org.clairevoie.command.intake.Frontline.*;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.clairevoie.command.intake.Frontline.Reply;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.events.EventKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@OverHttp
final class BatchTest {
    @LocalServerPort
    private int port;

    @Autowired
    private LogReader log;

    @Test
    void one_bad_event_undoes_no_good_one() {
        UUID a = UUID.randomUUID();
        ObjectNode wrong = interview("wrong-" + a, a);
        wrong.withObject("/data").put("minutes", 0);
        Reply reply = new Frontline(port).batch(opening(a), wrong, interview("early-" + a, a).put("time", "2020-01-01T00:00:00Z"),
                interview("good-" + a, a), interview("zoneless-" + a, a).put("time", "2026-03-04T10:30:00"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(statuses(reply.body())).containsExactly(201, 422, 422, 201, 400);
        assertThat(reply.body().get(3).get("receipt").get("sequence").intValue()).isEqualTo(1);
        assertThat(reply.body().get(1).get("problem").get("type").asString()).isEqualTo("urn:clairevoie:ranges");
        assertThat(log.find(new EventKey(SOURCE, "wrong-" + a))).isNull();
        assertThat(log.find(new EventKey(SOURCE, "early-" + a))).isNull();
    }

    @Test
    void receipts_come_in_the_order_of_the_events_however_accompaniments_are_mixed() {
        UUID a = UUID.randomUUID();
        UUID b = UUID.randomUUID();
        JsonNode[] events = {opening(a), opening(b), interview("1-" + a, a), interview("1-" + b, b), interview("2-" + b, b), interview("2-" + a, a)};
        Reply reply = new Frontline(port).batch(events);
        for (int i = 0; i < events.length; i++) {
            JsonNode receipt = reply.body().get(i).get("receipt");
            assertThat(receipt.get("id")).isEqualTo(events[i].get("id"));
            assertThat(receipt.get("sequence").intValue()).isEqualTo(List.of(0, 0, 1, 1, 2, 2).get(i));
        }
    }

    @Test
    void a_link_may_lead_to_an_earlier_event_of_the_batch_and_not_to_a_later_one() {
        UUID a = UUID.randomUUID();
        Reply reply = new Frontline(port).batch(opening(a), linked(interview("1-" + a, a), "BECAUSE_OF", "2-" + a),
                interview("2-" + a, a), linked(interview("3-" + a, a), "BECAUSE_OF", "2-" + a));
        assertThat(statuses(reply.body())).containsExactly(201, 422, 201, 201);
    }

    @Test
    void the_same_event_twice_is_recorded_once() {
        UUID a = UUID.randomUUID();
        UUID b = UUID.randomUUID();
        ObjectNode event = interview("same-" + a, a);
        Reply reply = new Frontline(port).batch(opening(a), opening(b), event, event, interview("same-" + a, a).put("time", "2026-03-05T10:30:00+01:00"),
                interview("same-" + a, b));
        assertThat(statuses(reply.body())).containsExactly(201, 201, 201, 200, 409, 409);
        assertThat(reply.body().get(3).get("receipt").get("position")).isEqualTo(reply.body().get(2).get("receipt").get("position"));
    }

    @Test
    void ten_thousand_links_are_told_to_be_too_many() {
        Frontline frontline = new Frontline(port);
        UUID a = frontline.opened();
        ObjectNode event = interview("links-" + a, a);
        for (int i = 0; i < 10_000; i++) {
            linked(event, "BECAUSE_OF", "x");
        }
        assertThat(frontline.post(event).status()).isEqualTo(413);
        assertThat(statuses(frontline.batch(event, interview("good-" + a, a)).body())).containsExactly(413, 201);
    }

    @Test
    void many_wrong_fields_do_not_make_an_answer_without_end() {
        Frontline frontline = new Frontline(port);
        ObjectNode event = interview("fields", UUID.randomUUID());
        IntStream.range(0, 2_000).forEach(i -> event.withObject("/data").put("f" + i, 1));
        Reply reply = frontline.post(event);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.pointers()).hasSize(100);
        assertThat(frontline.batch(event).body().get(0).get("problem").get("errors")).as("of one of many").hasSize(10);
    }

    @Test
    void its_bounds_are_told() {
        Frontline frontline = new Frontline(port);
        assertThat(frontline.post(BATCH, "[]").response().body()).isEqualTo("[]");
        assertThat(frontline.post(BATCH, "[" + "0,".repeat(1000) + "0]").problem()).isEqualTo("urn:clairevoie:too-large");
        assertThat(frontline.post(BATCH, "{}").problem()).isEqualTo("urn:clairevoie:cloudevent");
        assertThat(frontline.post(BATCH, "[]", "If-Match", "\"1\"").problem()).isEqualTo("urn:clairevoie:if-match");
        assertThat(frontline.post(BATCH, " ".repeat(8 * 1024 * 1024 + 1)).status()).isEqualTo(413);
        assertThat(statuses(frontline.post(BATCH, "[null, 7, \"x\", [], {}, true]").body())).containsOnly(400).hasSize(6);
    }

    @Test
    void a_thousand_events_are_taken_and_repeated() {
        Frontline frontline = new Frontline(port);
        List<UUID> accompaniments = IntStream.range(0, 20).mapToObj(_ -> UUID.randomUUID()).toList();
        List<JsonNode> events = new ArrayList<>();
        accompaniments.forEach(each -> events.add(opening(each)));
        for (int i = 0; events.size() < 1000; i++) {
            UUID each = accompaniments.get(i % 20);
            events.add(interview("i-" + i + "-" + each, each));
        }
        long head = log.head();
        assertThat(statuses(frontline.batch(events.toArray(JsonNode[]::new)).body())).containsOnly(201).hasSize(1000);
        assertThat(statuses(frontline.batch(events.toArray(JsonNode[]::new)).body())).containsOnly(200).hasSize(1000);
        assertThat(log.head()).isEqualTo(head + 1000);
    }
}
