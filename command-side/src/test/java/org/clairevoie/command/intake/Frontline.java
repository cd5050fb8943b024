package org.clairevoie.command.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.access.Role;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A frontline system that posts, and what it is answered.
final class Frontline {
    static final String STRUCTURED = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    static final String SOURCE = "https://frontline.example/mlx";
    static final String TOKEN = TestIssuer.token(Role.FRONTLINE);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI events;

    Frontline(int port) {
        events = URI.create("http://localhost:" + port + "/events");
    }

    record Reply(int status, HttpResponse<String> response, JsonNode body) {
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String problem() {
            return body.path("type").asString("");
        }

        List<String> pointers() {
            List<String> pointers = new ArrayList<>();
            body.path("errors").forEach(error -> pointers.add(error.path("pointer").asString("")));
            return pointers;
        }
    }

    Reply post(JsonNode event, String... headers) {
        return post(STRUCTURED, event.toString(), headers);
    }

    Reply batch(JsonNode... events) {
        return post(BATCH, List.of(events).toString());
    }

    Reply post(@Nullable String contentType, String body, String... headers) {
        return post(contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply post(@Nullable String contentType, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(events).timeout(Duration.ofSeconds(30)).POST(BodyPublishers.ofByteArray(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(List.of(headers).contains("Authorization") ? request.build() : request.header("Authorization", "Bearer " + TOKEN).build());
    }

    Reply send(String method) {
        return send(HttpRequest.newBuilder(events).header("Authorization", "Bearer " + TOKEN).method(method, BodyPublishers.noBody()).build());
    }

    /// An import. @return its receipts, a line each
    String postLines(String lines) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(events).timeout(Duration.ofSeconds(60)).header("Content-Type", "application/x-ndjson")
                    .header("Authorization", "Bearer " + TOKEN).POST(BodyPublishers.ofString(lines)).build(), BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("no answer", failed);
        }
    }

    private static Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            JsonNode body = response.body().isEmpty() ? EventJson.MAPPER.missingNode() : EventJson.MAPPER.readTree(response.body());
            return new Reply(response.statusCode(), response, body);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("no answer", failed);
        }
    }

    /// Opens a new accompaniment.
    UUID opened() {
        UUID accompaniment = UUID.randomUUID();
        Reply reply = post(opening(accompaniment));
        if (reply.status() != 201) {
            throw new IllegalStateException("not opened: " + reply.body());
        }
        return accompaniment;
    }

    static ObjectNode opening(UUID accompaniment) {
        ObjectNode event = event("opened-" + accompaniment, "accompaniment-opened", accompaniment);
        event.withObject("/data").put("person", "person-" + accompaniment).put("scheme", "RSA").put("orientation", "SOCIAL")
                .put("entryMode", "CHOSEN").put("territory", "35238");
        return event.put("time", "2026-01-05T09:00:00+01:00");
    }

    static ObjectNode interview(String id, UUID accompaniment) {
        ObjectNode event = event(id, "interview-held", accompaniment);
        event.withObject("/data").put("counsellor", "c-7").put("mode", "PHONE").put("setting", "INDIVIDUAL").put("minutes", 45)
                .put("purpose", "OTHER").put("personPresent", true);
        return event;
    }

    static ObjectNode spoke(String id, UUID accompaniment, String text) {
        ObjectNode event = event(id, "person-spoke", accompaniment);
        event.withObject("/data").put("kind", "WISH").put("authorship", "VERBATIM").put("text", text);
        return event;
    }

    static ObjectNode event(String id, String type, UUID accompaniment) {
        ObjectNode event = EventJson.MAPPER.createObjectNode().put("specversion", "1.0").put("source", SOURCE).put("id", id)
                .put("type", "accompaniment." + type + ".v1").put("subject", accompaniment.toString()).put("time", "2026-03-04T10:30:00+01:00");
        event.putObject("data");
        return event;
    }

    static ObjectNode linked(ObjectNode event, String type, JsonNode to) {
        event.withObject("/data").withArray("links").addObject().put("type", type).set("to", to);
        return event;
    }

    static ObjectNode linked(ObjectNode event, String type, String to) {
        return linked(event, type, EventJson.MAPPER.getNodeFactory().stringNode(to));
    }
}
