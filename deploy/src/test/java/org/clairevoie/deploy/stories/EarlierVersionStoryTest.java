package org.clairevoie.deploy.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A vendor that still posts version 1 of what has a version 2.
class EarlierVersionStoryTest {
    private static final String WHEN = "2026-01-12T10:00:00+01:00";
    private static final String IN_HOURS = "{\"doer\":\"PERSON\",\"hours\":1.5}";
    private static final String IN_MINUTES = "{\"doer\":\"PERSON\",\"minutes\":90}";
    private final Http http = RunningService.shared().http();
    private final Vendor vendor = Vendor.withOpenAccompaniment(http);

    @Test
    void a_step_in_hours_is_kept_as_sent_and_read_in_minutes() {
        vendor.accepted("old", "step-taken", WHEN, IN_HOURS);
        assertThat(http.post(inMinutes("new")).status()).isEqualTo(201);

        JsonNode items = shown(3);
        assertThat(items.get(1).get("type").asString()).isEqualTo("accompaniment.step-taken.v2");
        assertThat(items.get(1).get("data").toString()).isEqualTo(IN_MINUTES);
        assertThat(items.get(2).get("data")).isEqualTo(items.get(1).get("data"));
        JsonNode recorded = http.read("/audit/journeys/" + vendor.accompanimentId).get("items");
        assertThat(recorded.get(1).get("type").asString()).isEqualTo("accompaniment.step-taken.v1");
        assertThat(recorded.get(1).get("payload").toString()).isEqualTo(IN_HOURS);
        assertThat(recorded.get(2).get("type").asString()).isEqualTo("accompaniment.step-taken.v2");
    }

    @Test
    void a_repeat_is_known_by_what_was_sent_and_the_other_version_is_other_content() {
        vendor.accepted("step", "step-taken", WHEN, IN_HOURS);

        Http.Reply again = vendor.posts("step", "step-taken", WHEN, IN_HOURS);
        Http.Reply other = http.post(inMinutes("step"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("duplicate").asBoolean()).isTrue();
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void a_correction_speaks_in_the_version_that_was_recorded() {
        vendor.accepted("step", "step-taken", WHEN, IN_HOURS);

        Http.Reply refused = vendor.posts("right", "event-corrected", WHEN, correction("{\"doer\":\"PERSON\",\"minutes\":120}"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/data/replacement/data/minutes");
        vendor.accepted("right", "event-corrected", WHEN, correction("{\"doer\":\"PERSON\",\"hours\":2}"));

        JsonNode step = http.until(vendor.path("/timeline"), shown -> shown.get("items").size() > 1
                && shown.get("items").get(1).get("corrected").asBoolean()).get("items").get(1);
        assertThat(step.get("data").get("minutes").intValue()).isEqualTo(120);
        JsonNode recorded = http.read("/audit/journeys/" + vendor.accompanimentId).get("items").get(2).get("payload").get("replacement");
        assertThat(recorded.get("type").asString()).isEqualTo("accompaniment.step-taken.v1");
        assertThat(recorded.get("data").get("hours").doubleValue()).isEqualTo(2);
    }

    @Test
    void the_catalogue_tells_which_version_to_post_from_now_on() {
        assertThat(http.read("/event-types/accompaniment.step-taken.v1").get("superseded").get("by").asString())
                .isEqualTo("accompaniment.step-taken.v2");
        assertThat(http.read("/event-types/accompaniment.step-taken.v2").has("superseded")).isFalse();
    }

    private ObjectNode inMinutes(String id) {
        return vendor.event(id, "step-taken", WHEN, IN_MINUTES).put("type", "accompaniment.step-taken.v2");
    }

    private JsonNode shown(int events) {
        return http.until(vendor.path("/timeline"), shown -> shown.get("items").size() == events).get("items");
    }

    private static String correction(String data) {
        return "{\"replacement\":{\"data\":" + data + "},\"links\":[{\"type\":\"CORRECTS\",\"to\":\"step\"}]}";
    }
}
