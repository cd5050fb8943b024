package org.clairevoie.deploy.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The embedded PostgreSQL listens on loopback, where any user of the machine may knock: its superuser and its roles have passwords,
/// drawn once, readable by us alone.
final class DatabasePassword {
    private static final int BYTES = 24;

    private DatabasePassword() {}

    /// Letters, digits, `-` and `_`: nothing in it is to be escaped.
    static String drawn() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /// The password kept in this file, drawn when there is none yet.
    static String in(Path file) throws IOException {
        if (!Files.exists(file)) {
            keep(file, drawn());
        }
        return Files.readString(file);
    }

    /// Whole or not there: who is killed while writing it leaves no half of it.
    static void keep(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
