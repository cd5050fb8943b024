package org.clairevoie.deploy.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.clairevoie.deploy.Console;

/// A service made to be killed: it starts its database, writes one row, says so, and waits for the end.
final class KilledService {
    static final String READY = "written";

    private KilledService() {}

    static void main(String[] arguments) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(Path.of(arguments[0]))) {
            EmbeddedDatabaseTest.write(database, "written before the kill");
            Console.standard().say(READY);
            new CountDownLatch(1).await();
        }
    }
}
