package org.clairevoie.deploy.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What an operator and a vendor look at first.
class OperatorStoryTest {
    private final Http http = RunningService.shared().http();

    @Test
    void the_api_is_described_with_every_event_type() {
        JsonNode api = http.read("/v3/api-docs");
        JsonNode post = api.at("/paths/~1events/post");
        assertThat(post.at("/requestBody/content/application~1cloudevents+json/schema/properties/type/enum").size())
                .isEqualTo(http.read("/event-types").size());
        assertThat(post.get("responses").propertyNames()).contains("201", "200", "409", "412", "422", "503");
        assertThat(api.get("paths").propertyNames()).contains(
                "/journeys", "/journeys/{id}", "/journeys/{id}/timeline", "/journeys/{id}/contrast", "/journeys/{id}/replay", "/contrast",
                "/contrast/pair", "/audit/journeys/{id}", "/event-types", "/event-types/{name}", "/cohorts", "/cohorts/{id}",
                "/cohorts/{id}/contrast", "/cohorts/{id}/curves");
        assertThat(api.at("/paths/~1cohorts/post/requestBody/content/application~1json/schema/properties").propertyNames())
                .contains("name", "openedFrom", "territory", "clock");
    }

    @Test
    void the_api_says_which_roles_each_operation_is_for() {
        JsonNode api = http.read("/v3/api-docs");
        assertThat(api.at("/components/securitySchemes/token/scheme").asString()).isEqualTo("bearer");
        assertThat(api.at("/paths/~1events/post/security/0/token").toString()).isEqualTo("[\"frontline\"]");
        assertThat(api.at("/paths/~1journeys/get/description").asString()).contains("evaluator with the scope microdata");
        assertThat(api.at("/paths/~1event-types/get").has("security")).as("open to everybody").isFalse();
        assertThat(api.at("/paths/~1audit~1checkpoint/get").has("security")).isFalse();
        api.get("paths").propertyStream().forEach(path -> path.getValue().propertyStream().forEach(operation ->
                assertThat(operation.getValue().at("/security/0/token").toString()).as("%s %s", operation.getKey(), path.getKey()).isNotEqualTo("[]")));
    }

    @Test
    void the_meters_tell_accepted_repeated_refused_and_the_lag_of_each_view() {
        Vendor vendor = Vendor.withOpenAccompaniment(http);
        String reopened = "{\"reason\":\"Le contrat n’a pas tenu\"}";
        vendor.accepted("again", "accompaniment-reopened", "2026-02-02T09:00:00+01:00", reopened);
        vendor.posts("again", "accompaniment-reopened", "2026-02-02T09:00:00+01:00", reopened);
        vendor.posts("future", "accompaniment-reopened", "2098-02-02T09:00:00+01:00", reopened);

        String meters = http.get("/actuator/prometheus").response().body();

        assertThat(meters).contains("clairevoie_events_accepted_total", "clairevoie_events_repeated_total")
                .contains("clairevoie_events_refused_total{rule=\"not-in-the-future\"}")
                .contains("clairevoie_view_lag_events{view=\"journey\"}", "clairevoie_view_lag_seconds{view=\"contrast\"}");
    }

    @Test
    void health_tells_each_view_against_the_head_of_the_log() {
        JsonNode views = http.until("/actuator/health", health -> health.get("status").asString().equals("UP")).at("/components/views/details");
        assertThat(views.propertyNames()).containsExactlyInAnyOrder("journey", "contrast", "audit");
        views.forEach(view -> assertThat(view.has("head") && view.has("eventsBehind") && view.has("secondsBehind")).isTrue());
    }

    @Test
    void a_parameter_that_an_address_does_not_know_is_told_and_home_says_where_to_look() {
        Http.Reply misspelt = http.get("/contrast?knownby=2026-06-10T12:00:00Z");
        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(misspelt.json().at("/errors/0/parameter").asString()).isEqualTo("knownby");
        http.read("/").get("look").forEach(address -> assertThat(http.get(address.get("path").asString()).status()).isIn(200, 404));
    }
}
