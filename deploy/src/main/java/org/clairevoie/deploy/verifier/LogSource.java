package org.clairevoie.deploy.verifier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Where the files of a log are: a folder that mirrors them, or their address.
@FunctionalInterface
interface LogSource {
    /// @param path `checkpoint`, or of a tile
    /// @return null when it is not there
    byte @Nullable [] find(String path) throws IOException;

    /// @param place a folder, or an address such as `http://localhost:8080/audit`
    /// @param token for entries, which are not for everyone; empty for none
    static LogSource at(String place, String token) {
        return place.startsWith("http://") || place.startsWith("https://") ? remote(place, token) : folder(Path.of(place));
    }

    static LogSource folder(Path folder) {
        return path -> Files.isRegularFile(folder.resolve(path)) ? Files.readAllBytes(folder.resolve(path)) : null;
    }

    private static LogSource remote(String place, String token) {
        String prefix = place.endsWith("/") ? place : place + "/";
        Duration patience = Duration.ofSeconds(30);
        HttpClient http = HttpClient.newBuilder().connectTimeout(patience).build();
        return path -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(prefix + path)).timeout(patience);
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            try {
                HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                return switch (answer.statusCode()) {
                    case 200 -> answer.body();
                    case 404 -> null;
                    default -> throw new Unreadable(prefix + path + " answers " + answer.statusCode());
                };
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Unreadable(prefix + path + " was not waited for", interrupted);
            }
        };
    }
}
