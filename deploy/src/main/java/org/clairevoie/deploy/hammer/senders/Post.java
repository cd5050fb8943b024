package org.clairevoie.deploy.hammer.senders;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clairevoie.deploy.bench.load.KeptConnection;
import org.clairevoie.deploy.bench.load.Reply;
import org.clairevoie.deploy.bench.load.Requests;

/// A sender's connections, one a door. One that fails is closed: the answer that may still come on it is nobody's.
final class Post implements AutoCloseable {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);
    private final Map<Integer, KeptConnection> connections = new HashMap<>();

    /// @return an answer for each event, whatever happens
    List<Answer> send(int door, String mediaType, byte[] body, int events) {
        return exchange(door, Requests.post("/events", mediaType, body))
                .map(reply -> Answer.of(reply, mediaType, events)).orElseGet(() -> Answer.none(events));
    }

    private Optional<Reply> exchange(int door, byte[] request) {
        KeptConnection connection = null;
        try {
            connection = connections.remove(door);
            if (connection == null) {
                connection = KeptConnection.to(door, LONGEST_ANSWER);
            }
            Reply reply = connection.exchange(request);
            connections.put(door, connection);
            return Optional.of(reply);
        } catch (IOException | RuntimeException cutOff) {
            close(connection);
            return Optional.empty();
        }
    }

    private static void close(@org.jspecify.annotations.Nullable KeptConnection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException gone) {
            // It was.
        }
    }

    @Override
    public void close() {
        connections.values().forEach(Post::close);
        connections.clear();
    }
}
