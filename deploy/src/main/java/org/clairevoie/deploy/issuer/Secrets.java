package org.clairevoie.deploy.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/// Files of secrets that only their owner reads, each drawn when there is none yet: whole or not there, so that of two nodes that
/// start at once on one folder the second finds what the first has drawn.
final class Secrets {
    private static final FileAttribute<?> OWNER_ALONE = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int BYTES = 24;
    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    static String drawn() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String kept(String name, Supplier<String> draw) {
        try {
            if (!Files.exists(file(name))) {
                Files.createDirectories(folder);
                Path draft = draft(draw.get());
                link(draft, file(name));
                Files.delete(draft);
            }
            return Files.readString(file(name));
        } catch (IOException refused) {
            throw new UncheckedIOException("the secrets in " + folder + " cannot be kept", refused);
        }
    }

    /// In the place of what was there.
    void put(String name, String content) {
        try {
            Files.createDirectories(folder);
            Files.move(draft(content), file(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new UncheckedIOException(file(name) + " cannot be written", refused);
        }
    }

    private Path draft(String content) throws IOException {
        Path draft = Files.createTempFile(folder, "secret", ".draft", OWNER_ALONE);
        return Files.writeString(draft, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    private static void link(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException drawnMeanwhile) {
            // By another node, whose it is then.
        }
    }
}
