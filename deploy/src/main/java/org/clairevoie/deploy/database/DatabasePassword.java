package org.clairevoie.deploy.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The embedded PostgreSQL listens on loopback, where any user of the machine may knock: its superuser has a password,
/// drawn once, readable by us alone.
final class DatabasePassword {
    private static final int BYTES = 24;

    private DatabasePassword() {}

    /// The password kept in this file, drawn when there is none yet.
    static String in(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file);
    }
}
