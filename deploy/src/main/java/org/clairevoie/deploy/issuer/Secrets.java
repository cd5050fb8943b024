package org.clairevoie.deploy.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import org.clairevoie.keeping.OwnFile;

/// The issuer's secrets in a folder, each drawn when there is none yet.
final class Secrets {
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
            return new OwnFile(file(name)).kept(draw);
        } catch (IOException refused) {
            throw new UncheckedIOException("the secrets in " + folder + " cannot be kept", refused);
        }
    }

    /// In the place of what was there.
    void put(String name, String content) {
        try {
            new OwnFile(file(name)).put(content);
        } catch (IOException refused) {
            throw new UncheckedIOException(file(name) + " cannot be written", refused);
        }
    }
}
