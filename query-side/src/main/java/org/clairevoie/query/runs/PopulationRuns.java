package org.clairevoie.query.runs;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.clairevoie.query.runs.results.ResultRows;
import org.clairevoie.query.runs.shown.RunPages;
import org.clairevoie.query.runs.work.Claiming;
import org.clairevoie.query.runs.work.RunWork;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires the population runs. Their tables are migrated here, beside the log's.
@Configuration(proxyBeanMethods = false)
@Import({RunWork.class, RunsEndpoint.class, RunResultsEndpoint.class, RunProgressEndpoint.class, RunPages.class})
public class PopulationRuns {
    @Bean
    @DependsOn("eventLogTables")
    Stores.Migrated runTables(Stores stores) {
        return stores.migrate("evaluation", tables -> tables.locations("classpath:org/clairevoie/query/runs").table("population_run_migrations")
                .baselineOnMigrate(true).baselineVersion("0"));
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
    RunRows runRows(Stores stores, Claiming claiming) {
        return new RunRows(stores.client(DatabaseRole.EVALUATION), claiming);
    }

    @Bean
    @DependsOn("runTables")
    ResultRows resultRows(Stores stores) {
        TransactionTemplate reading = new TransactionTemplate(stores.transactions(DatabaseRole.EVALUATION));
        reading.setReadOnly(true);
        return new ResultRows(stores.template(DatabaseRole.EVALUATION), reading);
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
