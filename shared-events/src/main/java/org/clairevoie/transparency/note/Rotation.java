package org.clairevoie.transparency.note;

import java.util.Arrays;
import java.util.List;

/// That other keys sign a log from now on: said by the key before and by the key after, over the last checkpoint of the one before.
///
/// @param last the last checkpoint under the key before
/// @param next the keys from there on
public record Rotation(Checkpoint last, List<VerifierKey> next) {
    private static final String TITLE = "clairevoie.org/sealing-key-rotation/v1";
    private static final int FIRST_KEY = 4;

    public Rotation {
        next = List.copyOf(next);
        if (next.isEmpty()) {
            throw new Malformed("a rotation names the keys from there on");
        }
    }

    /// @param text of a note
    /// @throws Malformed when it is no rotation
    public static Rotation parse(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        if (lines.size() < FIRST_KEY + 2 || !lines.getFirst().equals(TITLE)) {
            throw new Malformed("not a rotation of sealing keys");
        }
        Checkpoint last = Checkpoint.parse(String.join("\n", lines.subList(1, FIRST_KEY)) + "\n");
        return new Rotation(last, lines.subList(FIRST_KEY, lines.size() - 1).stream().map(VerifierKey::parse).toList());
    }

    /// No checkpoint reads like that: the second line is no number.
    public String text() {
        StringBuilder text = new StringBuilder(TITLE).append('\n').append(last.text());
        next.forEach(key -> text.append(key).append('\n'));
        return text.toString();
    }
}
