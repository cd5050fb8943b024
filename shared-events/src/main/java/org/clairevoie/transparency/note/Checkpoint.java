package org.clairevoie.transparency.note;

import java.util.regex.Pattern;
import org.clairevoie.transparency.tree.Hash;

/// What a log says of itself: how many entries it has, and the root over them (c2sp.org/tlog-checkpoint).
///
/// @param origin which log
public record Checkpoint(String origin, long size, Hash root) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int ORIGIN = 0;
    private static final int TREE_SIZE = 1;
    private static final int ROOT = 2;

    /// Further lines may follow the three, and are passed over.
    ///
    /// @param text of a note
    /// @throws Malformed when it is no checkpoint
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        boolean whole = lines.length > ROOT + 1 && lines[lines.length - 1].isEmpty();
        for (int line = 0; whole && line < lines.length - 1; line++) {
            whole = !lines[line].isEmpty();
        }
        if (!whole || !SIZE.matcher(lines[TREE_SIZE]).matches()) {
            throw new Malformed("not a checkpoint: an origin, a size and a root, a line each");
        }
        try {
            return new Checkpoint(lines[ORIGIN], Long.parseLong(lines[TREE_SIZE]), Hash.parse(lines[ROOT]));
        } catch (IllegalArgumentException unreadable) {
            throw new Malformed("not a checkpoint: " + unreadable.getMessage(), unreadable);
        }
    }

    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }
}
