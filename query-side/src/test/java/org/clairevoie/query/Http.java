package org.clairevoie.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the service under test.
public record Http(String address) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    public record Answer(int status, String contentType, String body, HttpHeaders headers) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /// @return what was asked for, which must be there
    public JsonNode read(String path) {
        Answer answer = get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    /// @return a refusal, which must be a problem with a type, and tell nothing of the inside
    public JsonNode refused(String path, int status) {
        return refused(get(path), path, status);
    }

    public static JsonNode refused(Answer answer, String path, int status) {
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).as(path).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).as(path).matches("urn:clairevoie:[a-z-]+");
        assertThat(answer.json().get("status").intValue()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "org.", "java.");
        return answer.json();
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /// Posts bytes as JSON.
    public Answer post(String path, byte[] json) {
        return send("POST", path, HttpRequest.BodyPublishers.ofByteArray(json), "Content-Type", "application/json");
    }

    /// Submits a form, as a browser without script does.
    ///
    /// @param form `name=value&…`, encoded
    public Answer submit(String path, String form, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        return send("POST", path, HttpRequest.BodyPublishers.ofString(form), all.toArray(String[]::new));
    }

    public Answer send(String method, String path, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!List.of(headers).contains("Authorization")) {
            request.header("Authorization", "Bearer " + TestIssuer.tokenFor(method, path));
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().firstValue("content-type").orElse(""), response.body(), response.headers());
        } catch (IOException failed) {
            throw new UncheckedIOException(path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, stopped);
        }
    }

    public Answer post(String path, String json) {
        return post(path, json.getBytes(StandardCharsets.UTF_8));
    }

    /// A field of every element of an array.
    public static List<String> each(JsonNode items, String field) {
        List<String> values = new ArrayList<>();
        items.forEach(item -> values.add(item.get(field).asString()));
        return values;
    }
}
