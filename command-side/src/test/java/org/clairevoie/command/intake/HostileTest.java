package org.clairevoie.command.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.command.intake.Frontline.*;

import java.util.UUID;
import org.clairevoie.command.intake.Frontline.Reply;
import org.clairevoie.eventlog.LogReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/// Bad input of every kind: each gets a clear problem, none a stack trace, and the log stays as it was.
@OverHttp
final class HostileTest {
    private static final String BODY = "\"minutes\":45";

    @LocalServerPort
    private int port;

    @Autowired
    private LogReader log;

    private Frontline frontline = new Frontline(1);
    private UUID accompaniment = UUID.randomUUID();
    private long head;

    @BeforeEach
    void open() {
        frontline = new Frontline(port);
        accompaniment = frontline.opened();
        head = log.head();
    }

    @AfterEach
    void nothing_was_taken() {
        assertThat(log.head()).isEqualTo(head);
        assertThat(frontline.post(interview("after-" + accompaniment, accompaniment)).status()).as("and honest events are taken").isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "{", "[]", "null", "7", "\"x\"", "{}", "{} {}", "{},", "{\"a\":1,\"a\":2}", "{'a':1}", "{a:1}", "{\"a\":01}", "{\"a\":+1}",
        "{\"a\":NaN}", "{\"a\":.5}", "// {}", "{\"a\":1,}", "\uFEFF{}", "{\"a\":\"\t\"}", "{\"a\":\"\\u0000\"}", "{\"a\":\"\\ud800\"}",
        "{\"\\udc00\":1}", "{\"a\":1e999}", "{\"a\":-1e999}", "{\"a\":123456789012345678901234567890}", "{\"a\":9007199254740993}", "{\"a\":1e300}", "{\"a\":1e16}"})
    void what_is_no_cloudevent_is_told(String body) {
        problem(400, frontline.post(STRUCTURED, body));
        problem(400, frontline.post("application/json", body, "ce-specversion", "1.0", "ce-id", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e300", "-1e300", "1e19", "9223372036854775808", "9007199254740993"})
    void a_number_beyond_what_json_can_exchange_is_told_where_it_stands(String number) {
        String body = interview("hostile", accompaniment).toString().replace(BODY, "\"minutes\":" + number);
        assertThat(problem(400, frontline.post(STRUCTURED, body)).pointers()).containsExactly("/data/minutes");
        Reply batch = frontline.post(BATCH, "[" + body + "]");
        assertThat(EventsEndpointTest.statuses(batch.body())).containsExactly(400);
    }

    @Test
    void depth_and_length_are_bounded() {
        problem(400, frontline.post(STRUCTURED, "[".repeat(30_000)));
        problem(400, frontline.post(STRUCTURED, "{\"a\":".repeat(33) + "1" + "}".repeat(33)));
        problem(400, frontline.post(STRUCTURED, "{\"a\":" + "9".repeat(5_000) + "}"));
        problem(400, frontline.post(STRUCTURED, "{\"a\":1." + "9".repeat(5_000) + "}"));
        problem(413, frontline.post(STRUCTURED, "{\"a\":\"" + "9".repeat(40_000) + "\"}"));
        problem(400, frontline.post(STRUCTURED, "{\"" + "k".repeat(30_000) + "\":1}"));
    }

    @Test
    void bytes_that_are_no_utf_8_are_told() {
        problem(400, frontline.post(STRUCTURED, interview("é", accompaniment).toString().getBytes(ISO_8859_1)));
        problem(400, frontline.post(STRUCTURED, new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'}));
        problem(400, frontline.post(STRUCTURED, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_16)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "specversion|7", "specversion|null", "specversion|\"0.3\"", "specversion|[\"1.0\"]",
        "id|7", "id|null", "id|\"\"", "id|{}", "id|[\"a\"]", "id|true",
        "source|7", "source|\"\"", "source|\"a b\"", "source|\"http://[bad\"", "source|\"%zz\"", "source|{\"a\":1}",
        "type|null", "type|5", "type|\"\"", "subject|\"x\"", "subject|\"0-0-0-0-0\"", "subject|null", "subject|[]",
        "time|null", "time|5", "time|\"yesterday\"", "time|\"2026-03-04\"", "time|\"2026-03-04T10:30:00\"", "time|\"2026-02-30T10:30:00Z\"",
        "time|\"+999999999-12-31T23:59:59-18:00\"", "time|\"-999999999-01-01T00:00:00+18:00\"", "time|\"2026-03-04T10:30:00+19:00\"",
        "data|null", "data|[]", "data|\"x\"", "data|7", "datacontenttype|5", "datacontenttype|\"text/xml\"", "datacontenttype|\"application/jsonx\""})
    void an_attribute_of_another_kind_is_told_where_it_stands(String attribute, String value) {
        ObjectNode event = interview("hostile-" + accompaniment, accompaniment);
        event.set(attribute, org.clairevoie.catalogue.EventJson.MAPPER.readTree(value));
        Reply reply = problem(400, frontline.post(event));
        assertThat(reply.pointers()).containsExactly("/" + attribute);
        event.remove(attribute);
        if (!attribute.equals("datacontenttype")) {
            problem(400, frontline.post(event));
        }
    }

    @Test
    void an_id_has_255_characters_at_the_most() {
        problem(400, frontline.post(interview("x".repeat(256), accompaniment)));
        problem(400, frontline.post(interview("x", accompaniment).put("source", "https://a.example/" + "x".repeat(255))));
        ObjectNode base64 = interview("x", accompaniment).put("data_base64", "e30=");
        base64.remove("data");
        assertThat(problem(400, frontline.post(base64)).response().body()).contains("data_base64");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"minutes\":\"45\"", "\"minutes\":45.5", "\"minutes\":-0", "\"minutes\":-1", "\"minutes\":null", "\"minutes\":[45]", "\"minutes\":{}",
        "\"minutes\":true", "\"minutes\":45,\"more\":1", "\"minutes\":45,\"links\":{}", "\"minutes\":45,\"links\":[7]", "\"minutes\":45,\"links\":[{}]",
        "\"minutes\":45,\"links\":[{\"type\":\"BECAUSE_OF\",\"to\":{}}]", "\"minutes\":45,\"links\":[{\"type\":\"BECAUSE_OF\",\"to\":null}]",
        "\"minutes\":45,\"links\":[{\"type\":\"BECAUSE_OF\",\"to\":{\"source\":\"x\"}}]",
        "\"minutes\":45,\"links\":[{\"type\":\"BECAUSE_OF\",\"to\":{\"eventId\":\"x\"}}]",
        "\"minutes\":45,\"links\":[{\"type\":\"BECAUSE_OF\",\"to\":{\"eventId\":\"ffffffff-ffff-ffff-ffff-ffffffffffff\"}}]",
        "\"minutes\":45,\"links\":[{\"type\":\"BECAUSE_OF\",\"to\":\"hostile\"}]", "\"minutes\":45,\"links\":[{\"type\":\"CORRECTS\",\"to\":\"hostile\"}]",
        "\"minutes\":45,\"links\":[{\"type\":\"CONCLUDES\",\"to\":\"hostile\"}]", "\"minutes\":45,\"links\":[{\"type\":\"MADE_UP\",\"to\":\"hostile\"}]",
        "\"minutes\":45,\"thirdParties\":{\"sealed\":\"AAAA\"}", "\"minutes\":45,\"lateReason\":{\"sealed\":\"AAAA\"}", "\"minutes\":45,\"lateReason\":7",
        "\"minutes\":45,\"effortSeconds\":-1", "\"minutes\":45,\"effortSeconds\":1e15", "\"minutes\":45,\"occurredUntil\":\"2020-01-01T00:00:00Z\"",
        "\"minutes\":45,\"enteredAt\":\"2999-01-01T00:00:00Z\"", "\"minutes\":45,\"enteredAt\":\"+99999-01-01T00:00:00Z\"",
        "\"minutes\":45,\"occurredPrecision\":\"YEAR\"", "\"minutes\":45,\"initiator\":\"NOBODY\"", "\"minutes\":45,\"topics\":[null]"})
    void data_that_its_type_does_not_take_are_told(String fields) {
        String body = interview("hostile", accompaniment).toString();
        assertThat(body).contains(BODY);
        Reply reply = problem(422, frontline.post(STRUCTURED, body.replace(BODY, fields)));
        assertThat(reply.pointers()).isNotEmpty().allSatisfy(pointer -> assertThat(pointer).startsWith("/data/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0000-01-01T00:00:00Z", "9999-12-31T23:59:59-18:00", "9999-12-31T23:59:59.999999999Z", "0000-01-01T00:00:00+18:00"})
    void the_ends_of_time_are_refused_in_every_precision(String time) {
        for (String precision : new String[] {"INSTANT", "DAY", "MONTH"}) {
            ObjectNode event = interview("hostile", accompaniment).put("time", time);
            event.withObject("/data").put("occurredPrecision", precision);
            problem(422, frontline.post(event));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}", "{\"data\":null}", "{\"data\":[]}", "{\"data\":{}}", "{\"data\":{\"minutes\":{\"a\":[1]}}}", "{\"data\":{},\"time\":\"x\"}", "{\"data\":{},\"type\":\"x\"}", "7", "null", "[]",
        "{\"data\":{\"replacement\":{\"data\":{}}}}", "{\"data\":{\"person\":null}}",
        "{\"data\":{\"person\":\"another\",\"scheme\":\"RSA\",\"orientation\":\"SOCIAL\",\"entryMode\":\"CHOSEN\",\"territory\":\"35238\"}}"})
    void a_replacement_that_is_absurd_is_told(String replacement) {
        ObjectNode event = event("hostile", "event-corrected", accompaniment);
        event.withObject("/data").set("replacement", org.clairevoie.catalogue.EventJson.MAPPER.readTree(replacement));
        problem(422, frontline.post(linked(event, "CORRECTS", "opened-" + accompaniment)));
        problem(422, frontline.post(event("hostile", "event-corrected", accompaniment)));
    }

    @Test
    void links_to_itself_are_refused() {
        problem(422, frontline.post(linked(interview("self", accompaniment), "BECAUSE_OF", "self")));
        ObjectNode asserted = event("asserted", "link-asserted", accompaniment);
        asserted.withObject("/data").put("from", "opened-" + accompaniment).put("type", "BECAUSE_OF").put("to", "opened-" + accompaniment);
        problem(422, frontline.post(asserted));
        asserted.withObject("/data").put("from", "asserted").put("to", "asserted");
        problem(422, frontline.post(asserted));
        problem(422, frontline.post(linked(event("corrects", "event-corrected", accompaniment), "CORRECTS", "corrects")));
        problem(422, frontline.post(linked(event("retracts", "event-retracted", accompaniment), "RETRACTS", "retracts")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
        "none", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json", "application/xml",
        "application/cloudevents+json; charset=iso-8859-1", "application/cloudevents+json; charset=nonsense", "application/cloudevents+json; charset=\"", "/", "*/*", "nonsense",
        "application/cloudevents+xml", "application/cloudevents"})
    void other_media_types_are_told(@org.jspecify.annotations.Nullable String contentType) {
        problem(415, frontline.post(contentType, interview("hostile", accompaniment).toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "7", "W/\"7\"", "\"x\"", "\"-1\"", "\"99999999999\"", "\"1\", \"2\"", "\"\""})
    void an_if_match_that_is_no_etag_of_ours_is_told(String ifMatch) {
        problem(400, frontline.post(STRUCTURED, interview("hostile", accompaniment).toString().getBytes(UTF_8), "If-Match", ifMatch));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "%C3", "%C3%28", "a%00b", "%ED%A0%80", "%FF"})
    void a_header_that_is_not_percent_encoded_utf_8_is_told(String id) {
        problem(400, binary("ce-id", id));
    }

    @Test
    void a_header_said_twice_is_told() {
        problem(400, binary("ce-id", "a", "ce-id", "b"));
        problem(400, binary());
    }

    private Reply binary(String... id) {
        String[] headers = {"ce-specversion", "1.0", "ce-source", SOURCE, "ce-type", "accompaniment.interview-held.v1", "ce-subject", accompaniment.toString(),
            "ce-time", "2026-03-04T10:30:00+01:00"};
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(headers), java.util.Arrays.stream(id)).toArray(String[]::new);
        return frontline.post("application/json", interview("x", accompaniment).get("data").toString(), all);
    }

    static Reply problem(int status, Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.problem()).startsWith("urn:clairevoie:");
        assertThat(reply.body().get("detail").asString()).isNotBlank();
        assertThat(reply.response().body()).doesNotContain("Exception", "at org.", "java.");
        return reply;
    }
}
