package org.clairevoie.query;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.clairevoie.access.Access;
import org.clairevoie.eventlog.LogBell;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.protection.MasterKey;
import org.clairevoie.protection.MasterKeys;
import org.clairevoie.protection.PersonKey;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.projection.LogWriter;
import org.clairevoie.query.projection.Progress;
import org.clairevoie.stores.Stores;
import org.clairevoie.testing.TestDatabase;
import org.clairevoie.testing.TestIssuer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The query side alone, served over HTTP from a database of its own, with a log that tests write.
public final class Queries implements AutoCloseable {
    private static long journeys = 100;
    private final ConfigurableApplicationContext context;
    private final LogWriter log;
    private final Map<String, Object> properties;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({QuerySide.class, Access.class})
    static class Service {
        @Bean
        Stores stores(DataSource database) {
            return Stores.in(database);
        }
    }

    public Queries() {
        this(Map.of());
    }

    /// @param settings other than the defaults
    public Queries(Map<String, Object> settings) {
        PGSimpleDataSource database = TestDatabase.fresh();
        SpringApplication application = new SpringApplication(Service.class);
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        properties = new HashMap<>(Map.of(
                "server.port", 0, "spring.main.banner-mode", "off", "spring.threads.virtual.enabled", true,
                "spring.datasource.url", String.valueOf(database.getUrl()), "spring.datasource.username", "postgres",
                "clairevoie.master-key-file", keyFile(), "clairevoie.exports.folder", keyFile() + "-exports",
                "clairevoie.sealing.key-file", keyFile() + "-sealing",
                "management.endpoints.web.exposure.include", "health,views,sealing"));
        properties.putAll(TestIssuer.settings());
        properties.putAll(settings);
        application.setDefaultProperties(properties);
        context = application.run();
        log = new LogWriter(database);
    }

    /// Another node on the same database, with the same keys.
    public Queries another() {
        return new Queries(properties);
    }

    public Http http() {
        return new Http("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /// A journey that no other test writes.
    public static synchronized JourneyWriter journey() {
        return JourneyWriter.opened(++journeys);
    }

    /// One of a scheme and a territory.
    public static synchronized JourneyWriter journey(AccompanimentOpened.Scheme scheme, String territory) {
        return JourneyWriter.opened(++journeys, 0, scheme, territory);
    }

    /// Into the log, in the order of recording; every view has taken it when this returns.
    public List<RecordedEvent> record(List<RecordedEvent> events) {
        List<RecordedEvent> recorded = log.append(events);
        context.getBean(LogBell.class).ring();
        await("the views reach the head of the log").atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10))
                .until(() -> context.getBean(Progress.class).all().stream().allMatch(view -> view.position() == view.head()));
        return recorded;
    }

    public void record(JourneyWriter journey) {
        record(journey.events());
    }

    public DataSource source() {
        return context.getBean(DataSource.class);
    }

    public JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    /// A key for the person of a journey.
    public PersonKey keyOf(String person) {
        PersonKey key = PersonKey.random();
        MasterKey master = context.getBean(MasterKeys.class).current();
        database().sql("insert into person_key (person, wrapped, wrapped_by) values (?, ?, ?)")
                .params(person, master.wrap(key, person), master.fingerprint()).update();
        return key;
    }

    @Override
    public void close() {
        context.close();
    }

    private static String keyFile() {
        try {
            return Files.createTempDirectory("clairevoie").resolve("master.key").toString();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
