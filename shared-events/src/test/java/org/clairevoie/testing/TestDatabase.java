package org.clairevoie.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One real PostgreSQL for all tests of a module, durable as in production; each test class that asks gets a database of its own.
public final class TestDatabase {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /// An empty database.
    public static PGSimpleDataSource fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        JdbcClient.create(SERVER.getPostgresDatabase()).sql("create database " + name).update();
        return named(name);
    }

    /// One that was asked for before.
    public static PGSimpleDataSource named(String name) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(SERVER.getJdbcUrl("postgres", name));
        return database;
    }

    /// An empty database with the log's tables, and those that protect persons.
    public static DataSource withLog() {
        PGSimpleDataSource database = fresh();
        org.flywaydb.core.Flyway.configure().dataSource(database).locations("classpath:org/clairevoie/eventlog").load().migrate();
        org.flywaydb.core.Flyway.configure().dataSource(database).locations("classpath:org/clairevoie/protection").table("protection_migrations")
                .baselineOnMigrate(true).baselineVersion("0").load().migrate();
        org.flywaydb.core.Flyway.configure().dataSource(database).locations("classpath:org/clairevoie/persons").table("restriction_migrations")
                .baselineOnMigrate(true).baselineVersion("0").load().migrate();
        return database;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("max_connections", "200").start();
        } catch (IOException failed) {
            throw new UncheckedIOException("the tests' PostgreSQL does not start", failed);
        }
    }
}
