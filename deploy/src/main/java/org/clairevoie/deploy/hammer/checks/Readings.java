package org.clairevoie.deploy.hammer.checks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.clairevoie.deploy.bench.load.KeptConnection;
import org.clairevoie.deploy.bench.load.Reply;
import org.clairevoie.deploy.bench.load.Requests;
import org.clairevoie.deploy.scene.Patience;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a node over HTTP.
public record Readings(int port) {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Reply get(String path) throws IOException {
        return exchange(Requests.get(path));
    }

    /// @throws IOException when it is not answered 200
    public JsonNode read(String path) throws IOException {
        return JSON.readTree(whole(path).text());
    }

    /// The lines of an answer, each read.
    public List<JsonNode> lines(String path) throws IOException {
        return whole(path).text().lines().filter(line -> !line.isBlank()).<JsonNode>map(JSON::readTree).toList();
    }

    public void rebuild(String view) throws IOException {
        Reply reply = exchange(Requests.post("/actuator/views/" + view, "application/json", "{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        if (reply.status() != 200) {
            throw new IOException("the view " + view + " is not rebuilt: " + reply.text());
        }
    }

    /// @return whether all views have taken everything in, in time
    public boolean viewsCatchUp(Duration within) {
        return Patience.of(within).until(() -> {
            try {
                return read("/actuator/views").valueStream().allMatch(view -> view.get("position").equals(view.get("head")));
            } catch (IOException | JacksonException notYet) {
                return false;
            }
        });
    }

    /// @return whether all views have taken in what stands at a position, in time
    public boolean viewsPass(long position, Duration within) {
        return Patience.of(within).until(() -> {
            try {
                return read("/actuator/views").valueStream().allMatch(view -> view.get("position").asLong() >= position);
            } catch (IOException | JacksonException notYet) {
                return false;
            }
        });
    }

    /// Whether the service says of itself that all is well; no answer is none.
    public boolean isHealthy() {
        try {
            return get("/actuator/health").status() == 200;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private Reply whole(String path) throws IOException {
        Reply reply = get(path);
        if (reply.status() != 200) {
            throw new IOException("GET " + path + " was answered " + reply.status() + ": " + reply.text());
        }
        return reply;
    }

    private Reply exchange(byte[] request) throws IOException {
        try (KeptConnection connection = KeptConnection.to(port, LONGEST_ANSWER)) {
            return connection.exchange(request);
        }
    }
}
