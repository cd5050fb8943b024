package org.clairevoie.deploy.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.clairevoie.deploy.allinone.AllInOne;
import org.clairevoie.testing.TestDatabase;
import org.clairevoie.testing.TestIssuer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// An application of ours on a database of the tests. The all-in-one is started once and shared by the stories, each of which has
/// journeys of its own.
public final class RunningService {
    private static final RunningService SHARED = start();
    private final ConfigurableApplicationContext context;
    private final PGSimpleDataSource database;

    private RunningService(ConfigurableApplicationContext context, PGSimpleDataSource database) {
        this.context = context;
        this.database = database;
    }

    public static RunningService shared() {
        return SHARED;
    }

    /// A service of its own, for stories that count everything. To be closed by who starts it.
    public static RunningService start() {
        try {
            return start(AllInOne.application(), TestDatabase.fresh(), Files.createTempDirectory("clairevoie-story"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// @param folder keeps the master key
    public static RunningService start(SpringApplication application, PGSimpleDataSource database, Path folder, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        TestIssuer.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return run(application, database, folder, arguments);
    }

    /// As somebody runs it who has no issuer of tokens.
    public static RunningService withItsOwnIssuer(Path folder, String... settings) {
        return run(AllInOne.application(), TestDatabase.fresh(), folder, List.of(settings));
    }

    /// The same database and the same folder, once it was stopped.
    public RunningService again(Path folder, String... settings) {
        return run(AllInOne.application(), database, folder, List.of(settings));
    }

    private static RunningService run(SpringApplication application, PGSimpleDataSource database, Path folder, List<String> settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0", "--clairevoie.data=" + folder, "--clairevoie.database-url=" + url(database),
                "--spring.datasource.hikari.connection-timeout=2000"));
        arguments.addAll(settings);
        return new RunningService(application.run(arguments.toArray(String[]::new)), database);
    }

    public static String url(PGSimpleDataSource database) {
        return "jdbc:postgresql://localhost:" + database.getPortNumbers()[0] + "/" + database.getDatabaseName() + "?user=" + database.getUser();
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public DataSource database() {
        return database;
    }

    public URI address() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public Http http() {
        return new Http(address());
    }

    public void stop() {
        context.close();
    }
}
