package org.clairevoie.deploy.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clairevoie.deploy.demo.ContrastTwins;
import org.clairevoie.deploy.demo.posting.CloudEventJson;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.deploy.stories.Http;
import tools.jackson.databind.JsonNode;

/// The contrast twins posted at one address and everything about them asked at another: every answer, with a number in the place
/// of each id of an event; moments of recording and tags under a person's key are taken out, since they too are new each time.
final class Story {
    private static final List<UUID> JOURNEYS = List.of(ContrastTwins.INTEGRATED, ContrastTwins.JUXTAPOSED, ContrastTwins.LINKED_LATER);
    private static final Pattern TAG = Pattern.compile("(?<=\"contentTag\":\")[^\"]+");
    /// A date of its own: by default a reading is as of the last recording.
    private static final String THEN = "happenedBy=2025-12-31T00:00:00Z";
    private final Http command;
    private final Http query;
    private final Map<String, String> drawn = new LinkedHashMap<>();
    private final Map<String, String> answers = new LinkedHashMap<>();

    private Story(Http command, Http query) {
        this.command = command;
        this.query = query;
    }

    static Map<String, String> told(Http command, Http query) {
        Story story = new Story(command, query);
        List<List<SyntheticEvent>> batches = List.of(
                ContrastTwins.integrated(), ContrastTwins.juxtaposed(), ContrastTwins.linkedLater(), ContrastTwins.lateLinks());
        batches.forEach(story::post);
        // A repeat and a refusal are answers too.
        story.post(ContrastTwins.integrated());
        story.keep("a shape that does not fit", command.post(CloudEventJson.of(ContrastTwins.integrated().getFirst()).put("type", "no-such-type")));
        story.query.until("/actuator/views", views -> views.valueStream().allMatch(view -> view.get("position").equals(view.get("head"))));
        story.query.until("/actuator/sealing", sealing -> sealing.get("eventsBehind").intValue() == 0);
        story.paths().forEach(path -> story.keep(path, query.get(path)));
        return story.answers();
    }

    private void post(List<SyntheticEvent> events) {
        Http.Reply reply = command.post(CloudEventJson.batch(events).toString(), "application/cloudevents-batch+json");
        for (JsonNode answer : reply.json()) {
            JsonNode receipt = answer.get("receipt");
            drawn.putIfAbsent(receipt.get("eventId").asString(), "event-" + receipt.get("position"));
            drawn.putIfAbsent(receipt.get("recordedAt").asString(), "recorded");
        }
        keep("posted " + answers.size(), reply);
    }

    private void keep(String question, Http.Reply reply) {
        answers.put(question, reply.status() + " " + reply.response().body());
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(
                "/", "/journeys", "/contrast?" + THEN, "/event-types", "/contrast/pair?a=" + JOURNEYS.get(0) + "&b=" + JOURNEYS.get(1) + "&" + THEN,
                "/journeys/" + UUID.nameUUIDFromBytes(new byte[0])));
        JOURNEYS.forEach(journey -> Stream.of("", "/timeline", "/contrast?" + THEN, "/replay").forEach(part -> paths.add("/journeys/" + journey + part)));
        JOURNEYS.forEach(journey -> paths.add("/audit/journeys/" + journey));
        return paths;
    }

    private Map<String, String> answers() {
        assertThat(drawn).isNotEmpty();
        answers.replaceAll((_, answer) -> {
            String told = TAG.matcher(answer).replaceAll("a tag");
            for (Map.Entry<String, String> entry : drawn.entrySet()) {
                told = told.replace(entry.getKey(), entry.getValue());
            }
            return told;
        });
        return answers;
    }
}
