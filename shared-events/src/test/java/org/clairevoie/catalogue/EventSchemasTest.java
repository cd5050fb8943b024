package org.clairevoie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import org.clairevoie.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class EventSchemasTest {
    private static final EventType INTERVIEW = type("interview-held");

    @Test
    void all_violations_come_at_once_with_their_rule_and_place() {
        ObjectNode data = json("""
                {"mode":"BY_PIGEON","setting":7,"minutes":481,"purpose":"OTHER","personPresent":true,"topics":["sante",5],"colour":"red",
                 "occurredUntil":"2026-03-04T10:30:00","links":[{"type":"BECAUSE_OF"}]}""");
        assertThat(EventSchemas.violations(INTERVIEW, data)).extracting(Violation::rule, Violation::pointer).containsExactlyInAnyOrder(
                tuple("fields", "/counsellor"),
                tuple("ranges", "/mode"),
                tuple("fields", "/setting"),
                tuple("ranges", "/setting"),
                tuple("ranges", "/minutes"),
                tuple("fields", "/topics/1"),
                tuple("fields", "/colour"),
                tuple("ranges", "/occurredUntil"),
                tuple("fields", "/links/0/to"));
    }

    @Test
    void no_message_repeats_what_was_said() {
        ObjectNode data = Examples.data(type("person-spoke"));
        data.put("text", "secret ".repeat(2_000)).put("kind", "secret").put("occurredUntil", "secret");
        data.putObject("lateReason").put("secret", "secret");
        assertThat(EventSchemas.violations(type("person-spoke"), data)).hasSizeGreaterThan(3)
                .allSatisfy(violation -> assertThat(violation.message()).doesNotContain("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"counsellor", "minutes", "topics", "thirdParties", "links", "enteredAt", "lateReason", "initiator"})
    void an_explicit_null_is_not_absence(String field) {
        ObjectNode data = Examples.data(INTERVIEW);
        data.putNull(field);
        assertThat(EventSchemas.violations(INTERVIEW, data)).extracting(Violation::pointer).containsOnly("/" + field);
    }

    @Test
    void a_pointer_escapes_what_pointers_escape() {
        ObjectNode data = Examples.data(INTERVIEW).put("a/b~c", 1);
        assertThat(EventSchemas.violations(INTERVIEW, data)).extracting(Violation::pointer).containsExactly("/a~1b~0c");
    }

    @ParameterizedTest
    @CsvSource({
        "partner-engaged, organisation, 13000548100010, true", "partner-engaged, organisation, 13000548100011, false",
        "partner-engaged, organisation, 35600000000048, true", "partner-engaged, organisation, 35600000012345, false",
        "partner-engaged, organisation, 1300054810001, false",
        "accompaniment-opened, territory, 2A004, true", "accompaniment-opened, territory, 2B033, true",
        "accompaniment-opened, territory, 2C033, false", "accompaniment-opened, territory, 35238, true",
        "accompaniment-opened, territory, 3523, false",
        "accompaniment-opened, plannedEnd, 2026-02-30, false", "accompaniment-opened, plannedEnd, +12026-02-01, false",
        "outcome-recorded, rome, K1201, true", "outcome-recorded, rome, Z1201, false", "outcome-recorded, rome, K12011, false",
        "person-informed, language, fr-FR, true", "person-informed, language, français, false",
        "interview-held, enteredAt, 2026-03-04T10:30:00+01:00, true", "interview-held, enteredAt, 2026-03-04T10:30:00Z, true",
        "interview-held, enteredAt, 2026-03-04T10:30:00, false", "interview-held, enteredAt, 2026-03-04, false",
        "interview-held, enteredAt, +999999999-12-31T23:59:59-18:00, false", "interview-held, enteredAt, 2026-03-04T10:30:00+19:00, false"})
    void codes_and_times_have_their_shape(String type, String field, String value, boolean fits) {
        ObjectNode data = Examples.data(type(type)).put(field, value);
        assertThat(EventSchemas.violations(type(type), data)).extracting(Violation::pointer, Violation::rule)
                .containsExactlyElementsOf(fits ? List.of() : List.of(tuple("/" + field, "ranges")));
    }

    @Test
    void a_hundred_links_are_the_most() {
        ObjectNode data = Examples.data(INTERVIEW);
        ArrayNode links = data.putArray("links");
        for (int i = 0; i < 100; i++) {
            links.addObject().put("type", "BECAUSE_OF").put("to", "note-" + i);
        }
        assertThat(EventSchemas.violations(INTERVIEW, data)).isEmpty();
        links.addObject().put("type", "BECAUSE_OF").put("to", "one-too-many");
        assertThat(EventSchemas.violations(INTERVIEW, data)).extracting(Violation::pointer, Violation::rule)
                .containsExactly(tuple("/links", "ranges"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"source\":\"https://other.example\"}", "{\"eventId\":\"no\"}", "\"\"", "[]", "7", "{\"id\":\"\"}", "{\"id\":\"x\",\"more\":1}"})
    void a_link_must_name_its_target(String to) {
        ObjectNode data = Examples.data(INTERVIEW);
        data.putArray("links").addObject().put("type", "BECAUSE_OF").set("to", EventJson.MAPPER.readTree(to));
        assertThat(EventSchemas.violations(INTERVIEW, data)).isNotEmpty().allSatisfy(violation -> assertThat(violation.pointer()).startsWith("/links/0/to"));
    }

    @Test
    void a_whole_number_may_be_written_with_a_point() {
        ObjectNode data = Examples.data(INTERVIEW);
        data.set("minutes", EventJson.MAPPER.readTree("45.0"));
        assertThat(EventSchemas.violations(INTERVIEW, data)).isEmpty();
        assertThat(EventJson.write(EventJson.read(INTERVIEW, Examples.TIME, data)).get("minutes").isIntegralNumber()).isTrue();
    }

    private static EventType type(String name) {
        return Objects.requireNonNull(Catalogue.find("accompaniment." + name + ".v1"));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) EventJson.MAPPER.readTree(text);
    }
}
