package org.clairevoie.command.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.clairevoie.access.Role;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.testing.TestIssuer;
import tools.jackson.databind.JsonNode;

/// Posts what frontline systems post of a person, and asks what a privacy officer asks.
public record PersonsOverHttp(int port) {
    public static final String SOURCE = "https://frontline.example/rights";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public record Reply(int status, JsonNode body) {
        public String problem() {
            return body.path("type").asString("");
        }
    }

    public Reply opens(UUID accompaniment, String person) {
        return posts("o-" + accompaniment, accompaniment, "accompaniment-opened", "2026-01-05", """
                {"person":"%s","scheme":"RSA","orientation":"SOCIAL","entryMode":"CHOSEN","territory":"35238"}""".formatted(person));
    }

    public Reply speaks(UUID accompaniment, String id, String words) {
        return posts(id, accompaniment, "person-spoke", "2026-01-05", "{\"kind\":\"WISH\",\"authorship\":\"VERBATIM\",\"text\":\"" + words + "\"}");
    }

    public Reply posts(String id, UUID accompaniment, String type, String day, String body) {
        return send(Role.FRONTLINE, "POST", "/events", "application/cloudevents+json", """
                {"specversion":"1.0","source":"%s","id":"%s","type":"accompaniment.%s.v1","subject":"%s","time":"%sT09:00:00+01:00","data":%s}"""
                .formatted(SOURCE, id, type, accompaniment, day, body));
    }

    /// @return the key of the person
    public String key(String person) {
        Reply found = officer("POST", "/persons/search", "{\"source\":\"" + SOURCE + "\",\"person\":\"" + person + "\"}");
        assertThat(found.status()).isEqualTo(200);
        return found.body().get("key").asString();
    }

    public Reply officer(String method, String path, String body) {
        return send(Role.PRIVACY_OFFICER, method, path, "application/json", body);
    }

    public Reply send(Role role, String method, String path, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TestIssuer.token(role)).header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            String told = answer.body();
            return new Reply(answer.statusCode(), told.isEmpty() ? EventJson.MAPPER.missingNode() : EventJson.MAPPER.readTree(told));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(path, failed);
        }
    }
}
