package org.clairevoie.deploy.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/// The files of `deploy/postgres/`, which an administrator runs by hand and we run too: the same ones.
final class PostgresFile {
    private PostgresFile() {}

    /// @param name without `.sql`
    static String text(String name) {
        try {
            return new ClassPathResource("/postgres/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("deploy/postgres/" + name + ".sql did not come along", missing);
        }
    }
}
