package org.clairevoie.query.audit.sealed.witness;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.clairevoie.transparency.note.NoteSignature;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.policy.Quorum;
import org.clairevoie.transparency.proof.AddCheckpoint;

/// One request to one witness, within bounds of time and size.
final class WitnessCall {
    private static final int OK = 200;
    private static final int INCONSISTENT = 422;
    private static final int CONFLICT = 409;
    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_OF_A_REASON = 200;
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private final HttpClient http;
    private final Duration patience;

    WitnessCall(Duration patience) {
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
        this.patience = patience;
    }

    /// What came back.
    sealed interface Answer {
        /// Its cosignatures, which hold.
        record Cosigned(List<NoteSignature> lines) implements Answer {}

        /// It cosigned another size last, as it says, with nothing to show for it.
        record IsElsewhere(long size) implements Answer {}

        /// It finds that this log does not go on from what it cosigned.
        record Doubts() implements Answer {}

        record Refused(String because) implements Answer {}
    }

    Answer ask(Quorum.Witness witness, AddCheckpoint asked) {
        String prefix = witness.url().endsWith("/") ? witness.url() : witness.url() + "/";
        HttpRequest request = HttpRequest.newBuilder(URI.create(prefix + "add-checkpoint")).timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofString(asked.toString())).build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return read(response.statusCode(), new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8), witness, asked.checkpoint());
            }
        } catch (IOException | IllegalArgumentException failed) {
            return new Answer.Refused(shortened(failed.getClass().getSimpleName() + ": " + failed.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer.Refused("stopped");
        }
    }

    /// Lines of keys that are not the witness's are left out; one that is and does not hold spoils the answer.
    private static Answer read(int status, String body, Quorum.Witness witness, SignedNote checkpoint) {
        if (status == CONFLICT) {
            String size = body.strip();
            return SIZE.matcher(size).matches()
                    ? new Answer.IsElsewhere(Long.parseLong(size)) : new Answer.Refused("answered 409 without a size");
        }
        if (status == INCONSISTENT) {
            return new Answer.Doubts();
        }
        if (status != OK) {
            return new Answer.Refused("answered " + status);
        }
        List<NoteSignature> lines = body.lines().map(NoteSignature::parse).filter(witness.key()::made).toList();
        boolean hold = !lines.isEmpty() && lines.stream().allMatch(line -> witness.key().verifies(checkpoint.text(), line));
        return hold ? new Answer.Cosigned(lines) : new Answer.Refused("answered with no cosignature of its key that holds");
    }

    /// What a witness sends may stand in it.
    private static String shortened(String because) {
        return because.length() > MOST_OF_A_REASON ? because.substring(0, MOST_OF_A_REASON) + "…" : because;
    }
}
