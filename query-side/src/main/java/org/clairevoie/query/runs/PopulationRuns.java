package org.clairevoie.query.runs;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.clairevoie.query.runs.results.ResultRows;
import org.clairevoie.query.runs.shown.RunPages;
import org.clairevoie.query.runs.work.Claiming;
import org.clairevoie.query.runs.work.RunWork;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires the population runs. Their tables are migrated here, beside the log's.
@Configuration(proxyBeanMethods = false)
@Import({RunWork.class, RunsEndpoint.class, RunResultsEndpoint.class, RunProgressEndpoint.class, RunPages.class})
public class PopulationRuns {
    @Bean
    @DependsOn("eventLogTables")
    Flyway runTables(DataSource database) {
        Flyway flyway = Flyway.configure().dataSource(database).locations("classpath:org/clairevoie/query/runs")
                .table("population_run_migrations").baselineOnMigrate(true).baselineVersion("0").load();
        flyway.migrate();
        return flyway;
    }

    @Bean
    RunBounds runBounds(
            @Value("${clairevoie.runs.at-once:2}") int atOnce, @Value("${clairevoie.runs.shares:8}") int shares,
            @Value("${clairevoie.runs.threads:2}") int threads, @Value("${clairevoie.runs.rows:1000}") int rows,
            @Value("${clairevoie.runs.silent:15s}") Duration silent, @Value("${clairevoie.runs.look-every:1s}") Duration lookEvery,
            @Value("${clairevoie.runs.failures:3}") int failures, @Value("${clairevoie.runs.kept:30d}") Duration kept,
            @Value("${clairevoie.runs.followers:100}") int followers) {
        return new RunBounds(atOnce, shares, threads, rows, silent, lookEvery, failures, kept, followers);
    }

    @Bean
    @DependsOn("runTables")
    RunRows runRows(JdbcClient database, Claiming claiming) {
        return new RunRows(database, claiming);
    }

    @Bean
    @DependsOn("runTables")
    ResultRows resultRows(JdbcTemplate database, PlatformTransactionManager transactions) {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return new ResultRows(database, reading);
    }

    @Bean
    Function<UUID, RunQuestion> runQuestions(RunRows rows) {
        return run -> Objects.requireNonNull(rows.find(run), "a run that was claimed is there").question();
    }

    @Bean
    RunsHealth runsHealthIndicator(RunRows rows, RunBounds bounds) {
        return new RunsHealth(rows, bounds);
    }
}
