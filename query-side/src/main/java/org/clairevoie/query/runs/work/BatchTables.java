package org.clairevoie.query.runs.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the tables of Spring Batch's job repository, as they come with it, in a schema of their own.
final class BatchTables {
    static final String PREFIX = "batch.batch_";
    /// Two nodes that start at once make them one after the other.
    private static final long LOCK = 0x6261746368L;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    private BatchTables(DataSource source) {
        this.database = new JdbcTemplate(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    static void makeIn(DataSource source) {
        new BatchTables(source).make();
    }

    private void make() {
        transaction.executeWithoutResult(_ -> {
            database.queryForList("select pg_advisory_xact_lock(?)", LOCK);
            boolean there = Boolean.TRUE.equals(database.queryForObject("select to_regclass('batch.batch_job_instance') is not null", Boolean.class));
            if (!there) {
                database.execute("create schema if not exists batch");
                database.execute("set local search_path to batch");
                database.execute(definition());
            }
        });
    }

    private static String definition() {
        try {
            return new ClassPathResource("/org/springframework/batch/core/schema-postgresql.sql", JobRepository.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("Spring Batch comes without the definition of its tables", missing);
        }
    }
}
