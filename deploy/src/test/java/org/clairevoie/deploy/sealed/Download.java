package org.clairevoie.deploy.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.clairevoie.access.Role;
import org.clairevoie.testing.TestIssuer;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.tiles.Tile;
import org.clairevoie.transparency.tiles.TileId;
import org.clairevoie.transparency.tiles.TilePath;

/// Takes away what a service gives an auditor.
record Download(URI address) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    byte[] get(String path) throws IOException {
        try {
            HttpResponse<byte[]> answer = CLIENT.send(
                    HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30))
                            .header("Authorization", "Bearer " + TestIssuer.token(Role.AUDITOR)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as("%s: %s", path, new String(answer.body(), StandardCharsets.ISO_8859_1)).isEqualTo(200);
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    Checkpoint checkpoint() throws IOException {
        return Checkpoint.parse(SignedNote.parse(get("/audit/checkpoint")).text());
    }

    /// Every file of the log, under the last checkpoint, as a mirror has them.
    Checkpoint mirror(Path folder) throws IOException {
        byte[] note = get("/audit/checkpoint");
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(note).text());
        write(folder.resolve("checkpoint"), note);
        for (int level = 0; checkpoint.size() >> (Tile.HEIGHT * level) > 0; level++) {
            for (long index = 0; new TileId(level, index).width(checkpoint.size()) > 0; index++) {
                TileId id = new TileId(level, index);
                save(folder, TilePath.of(id, id.width(checkpoint.size())));
                if (level == 0) {
                    save(folder, TilePath.entries(index, id.width(checkpoint.size())));
                }
            }
        }
        return checkpoint;
    }

    private void save(Path folder, TilePath path) throws IOException {
        write(folder.resolve(path.toString()), get("/audit/" + path));
    }

    static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
