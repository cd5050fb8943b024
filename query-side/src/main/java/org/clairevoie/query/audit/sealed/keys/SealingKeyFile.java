package org.clairevoie.query.audit.sealed.keys;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sealing keys in a file that its owner alone may read. Keys that are to take over stand in a second file until they have.
final class SealingKeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(SealingKeyFile.class);
    private static final FileAttribute<?> OWNER_ALONE = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private final Path file;
    private final Path next;

    SealingKeyFile(Path file) {
        this.file = file.toAbsolutePath();
        this.next = this.file.resolveSibling(file.getFileName() + ".next");
    }

    Path path() {
        return file;
    }

    /// @return null when there is none yet
    @Nullable SealingKeys read() {
        return read(file);
    }

    /// The keys that were made to take over.
    @Nullable SealingKeys readNext() {
        return read(next);
    }

    /// Whole or not there: of two nodes that start at once on one folder, the second finds what the first has made.
    void create(SealingKeys keys) {
        try {
            Path draft = draft(keys);
            try {
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException madeMeanwhile) {
                LOG.debug("another node has made the sealing keys meanwhile", madeMeanwhile);
            }
            Files.delete(draft);
        } catch (IOException | UnsupportedOperationException refused) {
            throw new IllegalStateException("the sealing keys " + file + " cannot be made", refused);
        }
    }

    /// On the disk before anything is signed with them.
    void writeNext(SealingKeys keys) {
        try {
            Files.move(draft(keys), next, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UnsupportedOperationException refused) {
            throw new IllegalStateException("the sealing keys " + next + " cannot be made", refused);
        }
    }

    /// Those before are gone then: nobody can sign with them any more.
    void adoptNext() {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new IllegalStateException("the sealing keys " + next + " cannot take the place of " + file, refused);
        }
    }

    private Path draft(SealingKeys keys) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "sealing", ".draft", OWNER_ALONE);
        Files.writeString(draft, keys.secretLines(), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        return draft;
    }

    private static @Nullable SealingKeys read(Path from) {
        try {
            return Files.exists(from) ? SealingKeys.parse(Files.readString(from)) : null;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("the sealing keys " + from + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
