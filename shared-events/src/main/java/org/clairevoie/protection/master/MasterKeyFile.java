package org.clairevoie.protection.master;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.clairevoie.keeping.OwnFile;
import org.clairevoie.protection.MasterKey;
import org.clairevoie.protection.MasterKeyUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The master key in a file of its own, 64 hexadecimal digits, readable by its owner alone; while it is changed, the next one stands
/// beside it.
final class MasterKeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyFile.class);
    private final Path file;
    private final Path next;

    MasterKeyFile(Path file) {
        this.file = file;
        this.next = file.resolveSibling(file.getFileName() + ".next");
    }

    Path path() {
        return file;
    }

    Path nextPath() {
        return next;
    }

    /// Null when it is not there.
    @Nullable MasterKey inUse() {
        return read(file);
    }

    /// Null when there is none.
    @Nullable MasterKey next() {
        return read(next);
    }

    private static @Nullable MasterKey read(Path from) {
        if (!Files.exists(from)) {
            return null;
        }
        try {
            return new MasterKey(HexFormat.of().parseHex(Files.readString(from).strip()));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new MasterKeyUnavailable("the master key " + from + " cannot be read: it must hold 64 hexadecimal digits", unreadable);
        }
    }

    /// Of two nodes that start at once on one folder, the second finds what the first has made.
    void create() {
        byte[] secret = new byte[MasterKey.BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            new OwnFile(file).kept(() -> HexFormat.of().formatHex(secret) + "\n");
        } catch (IOException | UnsupportedOperationException refused) {
            throw new MasterKeyUnavailable("the master key " + file + " cannot be made", refused);
        }
    }

    /// The next one takes the place of the one in use, which is kept under its fingerprint: backups of the database need it. Nothing
    /// depends on it: where a folder cannot be written, whoever looks after it moves the files.
    void promoteNext() {
        try {
            MasterKey before = inUse();
            Path kept = before == null ? file : file.resolveSibling(file.getFileName() + "." + before.fingerprint());
            if (!Files.exists(kept) && before != null) {
                Files.createLink(kept, file);
            }
            new OwnFile(next).replace(new OwnFile(file));
        } catch (IOException | UnsupportedOperationException refused) {
            LOG.warn("the master key was changed, but {} could not take the place of {}: move it", next, file, refused);
        }
    }
}
