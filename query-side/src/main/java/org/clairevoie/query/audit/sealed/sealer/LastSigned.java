package org.clairevoie.query.audit.sealed.sealer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongFunction;
import org.clairevoie.keeping.OwnFile;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.Malformed;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.tree.Hash;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last checkpoint that was signed here, beside the keys and out of the database's reach. Another database in the place of the one that was
/// signed, an old copy of it or an empty one, is not signed for. The file is never ahead of what is stored, and about a second behind it at most.
final class LastSigned {
    private static final Logger LOG = LoggerFactory.getLogger(LastSigned.class);
    private static final long EVERY = Duration.ofSeconds(1).toNanos();
    private final OwnFile file;
    private @Nullable Checkpoint last;
    private @Nullable SignedNote unwritten;
    private long written = System.nanoTime() - EVERY;
    private boolean refused;

    private LastSigned(OwnFile file, @Nullable Checkpoint last) {
        this.file = file;
        this.last = last;
    }

    /// @param origin of the log that is signed now: a file of another one says nothing of it
    /// @throws IllegalStateException when what is there cannot be read
    static LastSigned beside(Path keys, String origin) {
        OwnFile file = new OwnFile(keys.resolveSibling(keys.getFileName() + ".signed"));
        try {
            Checkpoint found = file.exists() ? Checkpoint.parse(SignedNote.parse(file.read()).text()) : null;
            return new LastSigned(file, found != null && found.origin().equals(origin) ? found : null);
        } catch (IOException | Malformed unreadable) {
            throw new IllegalStateException("the last checkpoint that was signed cannot be read from " + file.path(), unreadable);
        }
    }

    /// Entries under it; 0 when there is none.
    long size() {
        return last == null ? 0 : last.size();
    }

    /// @param size of the stored tree
    /// @param rootAt its root when it had so many entries
    /// @throws IllegalStateException when it does not go on from what was signed
    void assertLeadsTo(long size, LongFunction<Hash> rootAt) {
        if (last == null) {
            return;
        }
        if (size < last.size()) {
            throw new IllegalStateException(last.size() + " entries were signed for with these keys, and this database has only " + size
                    + " of them sealed: it is an old copy, or another database (" + file.path() + ")");
        }
        if (!rootAt.apply(last.size()).equals(last.root())) {
            throw new IllegalStateException("the first " + last.size() + " entries of this database are not those that were signed for with these keys ("
                    + file.path() + ")");
        }
    }

    /// To be called once it is stored.
    void signed(SignedNote note) {
        last = Checkpoint.parse(note.text());
        unwritten = note;
        if (System.nanoTime() - written >= EVERY) {
            write();
        }
    }

    /// Sealing goes on where a folder cannot be written.
    void write() {
        if (unwritten == null) {
            return;
        }
        try {
            file.put(unwritten.toString());
            unwritten = null;
            written = System.nanoTime();
        } catch (IOException | UnsupportedOperationException cannot) {
            if (!refused) {
                LOG.warn("the last checkpoint cannot be kept in {}: another database in the place of this one will be noticed by witnesses alone", file.path(), cannot);
            }
            refused = true;
        }
    }
}
