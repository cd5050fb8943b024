package org.clairevoie.keeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.function.Supplier;

/// A file of a secret that its owner alone may read. It is whole or not there, whenever the process dies, and on the disk when a method
/// returns: what a key has signed or sealed must never outlast the key. A file system without owners is refused with an
/// [UnsupportedOperationException].
public record OwnFile(Path path) {
    private static final FileAttribute<?> OWNER_ALONE = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    public OwnFile {
        path = path.toAbsolutePath();
    }

    public boolean exists() {
        return Files.exists(path);
    }

    public String read() throws IOException {
        return Files.readString(path);
    }

    /// Of two that start at once on one folder the second finds what the first has drawn.
    ///
    /// @param draw asked when there is none yet
    /// @return what is kept from now on
    public String kept(Supplier<String> draw) throws IOException {
        if (!exists()) {
            Path draft = draft(draw.get());
            try {
                Files.createLink(path, draft);
            } catch (FileAlreadyExistsException drawnMeanwhile) {
                // By another, whose it is then.
            } finally {
                Files.delete(draft);
            }
            force(folder());
        }
        return read();
    }

    /// In the place of what was there.
    public void put(String secret) throws IOException {
        Path draft = draft(secret);
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        force(folder());
    }

    /// Takes the place of another file, whose secret is gone then.
    public void replace(OwnFile other) throws IOException {
        Files.move(path, other.path, StandardCopyOption.ATOMIC_MOVE);
        force(other.folder());
    }

    private Path folder() {
        return Objects.requireNonNull(path.getParent());
    }

    private Path draft(String secret) throws IOException {
        if (!Files.isDirectory(folder())) {
            Files.createDirectories(folder());
            force(Objects.requireNonNull(folder().getParent()));
        }
        Path draft = Files.createTempFile(folder(), path.getFileName().toString(), ".draft", OWNER_ALONE);
        return Files.writeString(draft, secret, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    /// A name is in its folder, and lost with it.
    private static void force(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
