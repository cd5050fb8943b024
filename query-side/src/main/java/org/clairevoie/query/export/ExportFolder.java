package org.clairevoie.query.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// Where exports lie: a folder each, under its id once it is whole, under `<id>.part` before.
final class ExportFolder {
    private static final String PART = ".part";
    private final Path folder;

    ExportFolder(Path folder) {
        this.folder = folder;
    }

    /// The folder of an export that is whole.
    Path of(UUID id) {
        return folder.resolve(id.toString());
    }

    /// The folder to write into, made empty.
    Path beside(UUID id) throws IOException {
        return Files.createDirectories(folder.resolve(id + PART));
    }

    List<String> files(UUID id) {
        return names(of(id)).sorted().toList();
    }

    /// A file of an export by its exact name, null when it has none of that name: nothing that is asked becomes a path.
    @Nullable Path file(UUID id, String name) {
        return files(id).stream().filter(name::equals).findFirst().map(of(id)::resolve).orElse(null);
    }

    void delete(UUID id) {
        delete(of(id));
        delete(folder.resolve(id + PART));
    }

    void keepOnly(Predicate<UUID> kept) {
        for (String name : names(folder).toList()) {
            UUID id = id(name);
            if (id != null && !kept.test(id)) {
                delete(id);
            }
        }
    }

    /// Names of other things are left alone.
    private static @Nullable UUID id(String name) {
        try {
            return UUID.fromString(name.endsWith(PART) ? name.substring(0, name.length() - PART.length()) : name);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static Stream<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
