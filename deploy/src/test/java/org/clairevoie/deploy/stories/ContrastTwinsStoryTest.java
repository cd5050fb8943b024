package org.clairevoie.deploy.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.clairevoie.deploy.demo.ContrastTwins;
import org.clairevoie.deploy.demo.posting.CloudEventJson;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContrastTwinsStoryTest {
    private final Http http = RunningService.shared().http();

    @Test
    void the_same_services_read_as_opposites_by_their_links_and_authors_alone() {
        post(ContrastTwins.integrated());
        post(ContrastTwins.juxtaposed());

        JsonNode integrated = contrast(ContrastTwins.INTEGRATED, "");
        JsonNode juxtaposed = contrast(ContrastTwins.JUXTAPOSED, "");

        assertThat(integrated.get("reading").asString()).isEqualTo("INTEGRATED");
        assertThat(values(integrated)).containsExactly(1.0, 1.0, 1.0);
        assertThat(juxtaposed.get("reading").asString()).isEqualTo("JUXTAPOSED");
        assertThat(values(juxtaposed)).containsExactly(0.0, 0.0, 0.25);
        assertThat(integrated.get("continuity")).isEqualTo(juxtaposed.get("continuity"));
        JsonNode pair = http.read("/contrast/pair?a=" + ContrastTwins.INTEGRATED + "&b=" + ContrastTwins.JUXTAPOSED);
        assertThat(pair.get("oppositeReadings").asBoolean()).isTrue();
    }

    @Test
    void links_asserted_after_all_else_read_integrated_now_and_juxtaposed_as_known_before_them() {
        JsonNode last = post(ContrastTwins.linkedLater());
        String before = last.get("receipt").get("recordedAt").asString();
        post(ContrastTwins.lateLinks());

        JsonNode now = contrast(ContrastTwins.LINKED_LATER, "");
        JsonNode then = contrast(ContrastTwins.LINKED_LATER, "?knownBy=" + Http.encoded(before));

        assertThat(now.get("reading").asString()).isEqualTo("INTEGRATED");
        assertThat(then.get("reading").asString()).isEqualTo("JUXTAPOSED");
        assertThat(then.get("knownBy").asString()).isEqualTo(before);
        String replay = http.get("/journeys/" + ContrastTwins.LINKED_LATER + "/replay").response().body();
        assertThat(replay.lines()).hasSize(ContrastTwins.linkedLater().size() + ContrastTwins.lateLinks().size());
        assertThat(replay.lines().toList().getLast()).contains("\"reading\":\"INTEGRATED\"");
    }

    /// Posts as one batch.
    ///
    /// @return the last answer
    private JsonNode post(List<SyntheticEvent> events) {
        var reply = http.post(CloudEventJson.batch(events).toString(), "application/cloudevents-batch+json");
        assertThat(reply.status()).isEqualTo(200);
        JsonNode answers = reply.json();
        answers.forEach(answer -> assertThat(answer.get("status").intValue()).as(answer.toString()).isEqualTo(201));
        http.until("/journeys/" + events.getFirst().accompanimentId() + "/contrast",
                shown -> shown.get("position").longValue() >= answers.get(answers.size() - 1).get("receipt").get("position").longValue());
        return answers.get(answers.size() - 1);
    }

    private JsonNode contrast(UUID journey, String query) {
        return http.read("/journeys/" + journey + "/contrast" + query);
    }

    private static List<Double> values(JsonNode reading) {
        return List.of("linkCoverage", "rootedness", "cohesion").stream()
                .map(index -> reading.get("contrast").get(index).get("value").doubleValue()).toList();
    }
}
