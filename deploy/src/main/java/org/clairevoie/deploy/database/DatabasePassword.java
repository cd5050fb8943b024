package org.clairevoie.deploy.database;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.clairevoie.keeping.OwnFile;

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
        return new OwnFile(file).kept(DatabasePassword::drawn);
    }
}
