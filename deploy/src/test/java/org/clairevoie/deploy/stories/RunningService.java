package org.clairevoie.deploy.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.clairevoie.deploy.allinone.AllInOne;
import org.clairevoie.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;

/// The all-in-one on a database of the tests: started once, shared by the stories, each of which has journeys of its own.
final class RunningService {
    private static final RunningService SHARED = start();
    private final ConfigurableApplicationContext context;
    private final PGSimpleDataSource database;

    private RunningService(ConfigurableApplicationContext context, PGSimpleDataSource database) {
        this.context = context;
        this.database = database;
    }

    static RunningService shared() {
        return SHARED;
    }

    /// A service of its own, for stories that count everything. To be closed by who starts it.
    static RunningService start() {
        PGSimpleDataSource database = TestDatabase.fresh();
        try {
            Path folder = Files.createTempDirectory("clairevoie-story");
            ConfigurableApplicationContext context = AllInOne.application().run(
                    "--server.port=0", "--clairevoie.data=" + folder, "--clairevoie.database-url=" + url(database),
                    "--spring.datasource.hikari.connection-timeout=2000");
            return new RunningService(context, database);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String url(PGSimpleDataSource database) {
        return "jdbc:postgresql://localhost:" + database.getPortNumbers()[0] + "/" + database.getDatabaseName() + "?user=" + database.getUser();
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    DataSource database() {
        return database;
    }

    URI address() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    Http http() {
        return new Http(address());
    }

    void stop() {
        context.close();
    }
}
