package org.clairevoie.deploy.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A cluster whose making was cut short never served anybody and never will: it is moved out of the way, so that a start
/// killed half-way does not forbid the next one. Nothing is deleted: only a person may decide that.
final class UnfinishedPostgres {
    private static final String MARK = "clairevoie.served";

    private UnfinishedPostgres() {}

    static void setAside(Path postgres) throws IOException {
        if (!Files.exists(postgres) || Files.exists(postgres.resolve(MARK))) {
            return;
        }
        int number = 1;
        while (Files.exists(aside(postgres, number))) {
            number++;
        }
        Files.move(postgres, aside(postgres, number));
    }

    static void markFinished(Path postgres) throws IOException {
        if (!Files.exists(postgres.resolve(MARK))) {
            Files.createFile(postgres.resolve(MARK));
        }
    }

    private static Path aside(Path postgres, int number) {
        return postgres.resolveSibling("postgres.unfinished-" + number);
    }
}
