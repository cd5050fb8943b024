package org.clairevoie.transparency.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.Malformed;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.tree.Consistency;
import org.clairevoie.transparency.tree.Hash;

/// What a log sends to a witness: the size it cosigned last, the proof that the tree goes on from there, and the checkpoint.
///
/// @param path from the old size to the checkpoint's
public record AddCheckpoint(long oldSize, List<Hash> path, SignedNote checkpoint) {
    private static final String OLD = "old ";

    public AddCheckpoint {
        path = List.copyOf(path);
    }

    /// @throws Malformed when it is no such request
    public static AddCheckpoint parse(byte[] body) {
        String text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
        int gap = text.indexOf("\n\n");
        if (!text.startsWith(OLD) || gap < 0) {
            throw new Malformed("a request is the old size, a path, an empty line, and a checkpoint");
        }
        List<String> lines = new ArrayList<>(Arrays.asList(text.substring(OLD.length(), gap).split("\n", -1)));
        long oldSize = Numbers.parse(lines.removeFirst());
        return new AddCheckpoint(oldSize, TlogProof.hashes(lines), SignedNote.parse(text.substring(gap + 2)));
    }

    /// @throws Malformed when the note is no checkpoint
    public Consistency consistency() {
        return new Consistency(oldSize, Checkpoint.parse(checkpoint.text()).size(), path);
    }

    @Override
    public String toString() {
        StringBuilder body = new StringBuilder(OLD).append(oldSize).append('\n');
        path.forEach(hash -> body.append(hash).append('\n'));
        return body.append('\n').append(checkpoint).toString();
    }
}
