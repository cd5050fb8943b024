package org.clairevoie.query.runs.work;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.contrast.Grids;
import org.clairevoie.query.contrast.kept.ShareRows;
import org.clairevoie.query.runs.RunBounds;
import org.clairevoie.query.runs.RunQuestion;
import org.clairevoie.query.runs.results.ResultRows;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires who works on runs. By hand: the job repository is the one in PostgreSQL, and nothing starts a job but a claim.
@Configuration(proxyBeanMethods = false)
public class RunWork {
    @Bean
    @DependsOn("eventLogTables")
    BatchTables batchTables(DataSource database) {
        return new BatchTables(database);
    }

    /// Not a factory that Spring sees: nobody else is to find a job repository here.
    @Bean
    @DependsOn("batchTables")
    JobRepository jobRepository(DataSource database, PlatformTransactionManager transactions) throws Exception {
        JdbcJobRepositoryFactoryBean repository = new JdbcJobRepositoryFactoryBean();
        repository.setDataSource(database);
        repository.setTransactionManager(transactions);
        repository.setDatabaseType("POSTGRES");
        repository.setTablePrefix(BatchTables.PREFIX);
        // Whoever begins a run has claimed it: nobody else begins it at the same time.
        repository.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
        repository.afterPropertiesSet();
        return Objects.requireNonNull(repository.getObject());
    }

    @Bean
    Claiming claiming(JdbcClient database, PlatformTransactionManager transactions) {
        return new Claiming(database, new TransactionTemplate(transactions));
    }

    @Bean
    RunsAtWork runsAtWork(
            JobRepository repository, PlatformTransactionManager transactions, JdbcClient database, Claiming claiming, ShareRows graphs,
            ResultRows results, Grids grids, Restrictions restrictions, RunBounds bounds, Function<UUID, RunQuestion> runQuestions) {
        ClaimRows claims = new ClaimRows(database, claiming, UuidCreator.getTimeOrderedEpoch(), bounds.silent());
        RunJobs jobs = new RunJobs(repository, transactions, graphs, results, claims, grids, restrictions, bounds);
        return new RunsAtWork(jobs, claims, runQuestions, bounds);
    }
}
