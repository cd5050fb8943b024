package org.clairevoie.deploy.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.deploy.scene.Patience;
import org.clairevoie.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A client as a vendor would write one.
public final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    private final @Nullable String token;

    /// Asks with the token of a role that may.
    public Http(URI address) {
        this(address, null);
    }

    /// @param token empty for none
    private Http(URI address, @Nullable String token) {
        this.address = address;
        this.token = token;
    }

    public record Reply(int status, HttpResponse<String> response) {
        public JsonNode json() {
            return EventJson.MAPPER.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Reply get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    /// @throws AssertionError when it is not answered 200
    public JsonNode read(String path) {
        Reply reply = get(path);
        assertThat(reply.status()).as("GET %s: %s", path, reply.response().body()).isEqualTo(200);
        return reply.json();
    }

    public Reply post(String body, String contentType, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/events")).header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Reply post(JsonNode event, String... headers) {
        return post(event.toString(), "application/cloudevents+json", headers);
    }

    /// Asks for something that takes its time.
    public Reply ask(String path, String json) {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Reply delete(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).DELETE());
    }

    /// Asks an operator's act of the service.
    public Reply act(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    /// Reads until it is so: views follow the log a moment later.
    public JsonNode until(String path, Predicate<JsonNode> condition) {
        AtomicReference<Reply> last = new AtomicReference<>();
        boolean so = Patience.of(PATIENCE).until(() -> {
            Reply reply = get(path);
            last.set(reply);
            return reply.status() == 200 && condition.test(reply.json());
        });
        assertThat(so).as("it came to be so: GET %s: %s", path, last.get().response().body()).isTrue();
        return last.get().json();
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// As this caller, whoever else may.
    public Http as(String token) {
        return new Http(address, token);
    }

    private Reply send(HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        String bearer = token == null ? TestIssuer.tokenFor(asked.method(), asked.uri().getPath()) : token;
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            HttpResponse<String> response = client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
