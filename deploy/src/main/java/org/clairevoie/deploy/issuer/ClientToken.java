package org.clairevoie.deploy.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.issuer.IssuerFolder.Known;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The bearer token of a role's client, from the running service; asked for anew shortly before it expires.
public final class ClientToken implements Supplier<String> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BEFORE_ITS_END = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final IssuerFolder folder;
    private final Role role;
    private String token = "";
    private Instant renewAt = Instant.EPOCH;

    public ClientToken(Path data, Role role) {
        this.folder = new IssuerFolder(data);
        this.role = role;
    }

    /// @throws UncheckedIOException when no service answers
    @Override
    public synchronized String get() {
        if (Instant.now().isAfter(renewAt)) {
            JsonNode answer = asked();
            token = answer.get("access_token").asString();
            renewAt = Instant.now().plusSeconds(answer.get("expires_in").asLong()).minus(BEFORE_ITS_END);
        }
        return token;
    }

    private JsonNode asked() {
        Known client = folder.clients().get(role.wireName());
        if (client == null || folder.address().toString().isEmpty()) {
            throw new UncheckedIOException(new IOException("no service with an issuer of its own has run on this data folder"));
        }
        String basic = Base64.getEncoder().encodeToString((client.name() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8));
        String form = "grant_type=client_credentials" + (role == Role.EVALUATOR ? "&scope=microdata" : "");
        URI endpoint = folder.address().resolve("/oauth2/token");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(HttpRequest.newBuilder(endpoint).timeout(PATIENCE)
                    .header("Authorization", "Basic " + basic).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(endpoint + " answers " + response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (IOException noAnswer) {
            throw new UncheckedIOException("the service at " + folder.address() + " gives no token: does it run?", noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
