package org.clairevoie.protection.master;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.clairevoie.protection.MasterKey;
import org.clairevoie.protection.MasterKeyUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The master key in a file of its own, 64 hexadecimal digits, readable by its owner alone; while it is changed, the next one stands
/// beside it.
final class MasterKeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyFile.class);
    private static final FileAttribute<?> OWNER_ALONE = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
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

    /// Whole or not there: of two nodes that start at once on one folder, the second finds what the first has made.
    void create() {
        byte[] secret = new byte[MasterKey.BYTES];
        new SecureRandom().nextBytes(secret);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "master", ".draft", OWNER_ALONE);
            Files.writeString(draft, HexFormat.of().formatHex(secret) + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            link(draft);
            Files.delete(draft);
        } catch (IOException | UnsupportedOperationException refused) {
            throw new MasterKeyUnavailable("the master key " + file + " cannot be made", refused);
        }
    }

    private void link(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            LOG.debug("another node has made the master key meanwhile", madeMeanwhile);
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
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UnsupportedOperationException refused) {
            LOG.warn("the master key was changed, but {} could not take the place of {}: move it", next, file, refused);
        }
    }
}
