package org.clairevoie.deploy.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.Malformed;
import org.clairevoie.transparency.note.NoteSignature;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.note.VerifierKey;
import org.clairevoie.transparency.proof.AddCheckpoint;
import org.clairevoie.transparency.tree.Hash;
import org.clairevoie.transparency.tree.Merkle;
import org.jspecify.annotations.Nullable;

/// What a witness remembers of each log, and what it answers (c2sp.org/tlog-witness). One checkpoint at a time is looked at and
/// written down before it is signed: two that came at once could else be signed in the wrong order.
final class WitnessBook {
    private final Path folder;
    private final WitnessKeys keys;
    private final List<VerifierKey> logs;
    private final Clock clock;

    /// An HTTP answer.
    record Answer(int status, String contentType, String body) {
        private static Answer of(int status, String body) {
            return new Answer(status, "text/plain; charset=utf-8", body);
        }
    }

    /// @param logs keys of the logs that are witnessed, under their origins
    WitnessBook(Path folder, WitnessKeys keys, List<VerifierKey> logs, Clock clock) {
        this.folder = folder;
        this.keys = keys;
        this.logs = List.copyOf(logs);
        this.clock = clock;
    }

    synchronized Answer add(byte[] body) throws IOException {
        AddCheckpoint asked;
        Checkpoint checkpoint;
        try {
            asked = AddCheckpoint.parse(body);
            checkpoint = Checkpoint.parse(asked.checkpoint().text());
        } catch (Malformed wrong) {
            return Answer.of(400, wrong.getMessage() + "\n");
        }
        List<VerifierKey> trusted = logs.stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
        if (trusted.isEmpty()) {
            return Answer.of(404, "no log of this origin is witnessed here\n");
        }
        if (!asked.checkpoint().signers(trusted).holds()) {
            return Answer.of(403, "no key of this log that is known here has signed it\n");
        }
        return asked.oldSize() > checkpoint.size() ? Answer.of(400, "the old size is larger than the new one\n") : compare(asked, checkpoint, trusted);
    }

    /// @return the last checkpoint cosigned of the log whose origin has this SHA-256; null when there is none
    synchronized @Nullable String last(String originHash) throws IOException {
        Path file = folder.resolve(originHash);
        return originHash.matches("[0-9a-f]{64}") && Files.exists(file) ? Files.readString(file) : null;
    }

    private Answer compare(AddCheckpoint asked, Checkpoint checkpoint, List<VerifierKey> trusted) throws IOException {
        String kept = last(hash(checkpoint.origin()));
        Checkpoint last = kept == null
                ? new Checkpoint(checkpoint.origin(), 0, Merkle.EMPTY)
                : Checkpoint.parse(SignedNote.parse(kept).text());
        if (asked.oldSize() != last.size()) {
            return new Answer(409, "text/x.tlog.size", last.size() + "\n");
        }
        boolean emptyIsEmpty = checkpoint.size() > 0 || checkpoint.root().equals(Merkle.EMPTY);
        if (!emptyIsEmpty || !asked.consistency().holds(last.root(), checkpoint.root())) {
            return Answer.of(422, "this checkpoint does not go on from the one that was cosigned last\n");
        }
        String text = asked.checkpoint().text();
        List<NoteSignature> cosigned = keys.cosign(text, clock.instant().getEpochSecond());
        List<NoteSignature> own = asked.checkpoint().signatures().stream()
                .filter(signature -> trusted.stream().anyMatch(key -> key.made(signature))).toList();
        keep(hash(checkpoint.origin()), new SignedNote(text, own).and(cosigned).toString());
        return Answer.of(200, cosigned.stream().map(line -> line.line() + "\n").collect(Collectors.joining()));
    }

    /// On the disk, whole, before anybody hears of it.
    private void keep(String name, String note) throws IOException {
        Path draft = folder.resolve(name + ".draft");
        Files.writeString(draft, note, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder)) {
            directory.force(true);
        }
    }

    private static String hash(String origin) {
        return HexFormat.of().formatHex(Hash.sha256(origin.getBytes(StandardCharsets.UTF_8)).bytes());
    }
}
