package org.clairevoie.deploy.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder a service keeps its data in, held by one process at a time. The lock is the operating system's, so that it
/// goes with the process, however that ends; the lock file itself stays, and means nothing.
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DataFolder take(Path folder) {
        try {
            Path path = Files.createDirectories(folder).toRealPath();
            FileChannel channel = FileChannel.open(path.resolve("clairevoie.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DatabaseUnavailable("Another Clairevoie is running on the data folder " + path + ".",
                        "Stop it first, or give this one a folder of its own in CLAIREVOIE_DATA.", null);
            }
            return new DataFolder(path, channel);
        } catch (IOException unwritable) {
            throw new DatabaseUnavailable("The data folder " + folder + " cannot be written: " + unwritable.getMessage() + ".",
                    "Give a folder this user may write in CLAIREVOIE_DATA.", unwritable);
        }
    }

    /// Null when somebody else holds it, in another process or in this one.
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path password() {
        return path.resolve("postgres.password");
    }

    Path roles() {
        return path.resolve("postgres.roles");
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
