package org.clairevoie.query.audit.sealed.keys;

import java.io.IOException;
import java.nio.file.Path;
import org.clairevoie.keeping.OwnFile;
import org.jspecify.annotations.Nullable;

/// Sealing keys in a file that its owner alone may read. Keys that are to take over stand in a second file until they have.
final class SealingKeyFile {
    private final OwnFile file;
    private final OwnFile next;

    SealingKeyFile(Path file) {
        this.file = new OwnFile(file);
        this.next = new OwnFile(file.resolveSibling(file.getFileName() + ".next"));
    }

    Path path() {
        return file.path();
    }

    /// @return null when there is none yet
    @Nullable SealingKeys read() {
        return read(file);
    }

    /// The keys that were made to take over.
    @Nullable SealingKeys readNext() {
        return read(next);
    }

    /// Of two nodes that start at once on one folder, the second finds what the first has made.
    void create(SealingKeys keys) {
        try {
            file.kept(keys::secretLines);
        } catch (IOException | UnsupportedOperationException refused) {
            throw new IllegalStateException("the sealing keys " + file.path() + " cannot be made", refused);
        }
    }

    /// On the disk before anything is signed with them.
    void writeNext(SealingKeys keys) {
        try {
            next.put(keys.secretLines());
        } catch (IOException | UnsupportedOperationException refused) {
            throw new IllegalStateException("the sealing keys " + next.path() + " cannot be made", refused);
        }
    }

    /// Those before are gone then: nobody can sign with them any more.
    void adoptNext() {
        try {
            next.replace(file);
        } catch (IOException refused) {
            throw new IllegalStateException("the sealing keys " + next.path() + " cannot take the place of " + file.path(), refused);
        }
    }

    private static @Nullable SealingKeys read(OwnFile from) {
        try {
            return from.exists() ? SealingKeys.parse(from.read()) : null;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("the sealing keys " + from.path() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
