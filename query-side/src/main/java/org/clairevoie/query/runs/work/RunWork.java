package org.clairevoie.query.runs.work;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.contrast.Grids;
import org.clairevoie.query.contrast.kept.ShareRows;
import org.clairevoie.query.runs.RunBounds;
import org.clairevoie.query.runs.RunQuestion;
import org.clairevoie.query.runs.results.ResultRows;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires who works on runs. By hand: the job repository is the one in PostgreSQL, and nothing starts a job but a claim.
@Configuration(proxyBeanMethods = false)
public class RunWork {
    @Bean
    @DependsOn("eventLogTables")
    Stores.Migrated batchTables(Stores stores) {
        stores.make("evaluation", () -> BatchTables.makeIn(stores.as(DatabaseRole.OWNER)));
        return new Stores.Migrated("evaluation");
    }

    /// Not a factory that Spring sees: nobody else is to find a job repository here.
    @Bean
    @DependsOn("batchTables")
    JobRepository jobRepository(Stores stores) throws Exception {
        JdbcJobRepositoryFactoryBean repository = new JdbcJobRepositoryFactoryBean();
        repository.setDataSource(stores.as(DatabaseRole.EVALUATION));
        repository.setTransactionManager(stores.transactions(DatabaseRole.EVALUATION));
        repository.setDatabaseType("POSTGRES");
        repository.setTablePrefix(BatchTables.PREFIX);
        // Whoever begins a run has claimed it: nobody else begins it at the same time.
        repository.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
        repository.afterPropertiesSet();
        return Objects.requireNonNull(repository.getObject());
    }

    @Bean
    Claiming claiming(Stores stores) {
        return new Claiming(stores.client(DatabaseRole.EVALUATION), new TransactionTemplate(stores.transactions(DatabaseRole.EVALUATION)));
    }

    @Bean
    RunsAtWork runsAtWork(
            JobRepository repository, Stores stores, Claiming claiming, ShareRows graphs, ResultRows results, Grids grids,
            Restrictions restrictions, RunBounds bounds, Function<UUID, RunQuestion> runQuestions) {
        PlatformTransactionManager transactions = stores.transactions(DatabaseRole.EVALUATION);
        ClaimRows claims = new ClaimRows(stores.client(DatabaseRole.EVALUATION), claiming, UuidCreator.getTimeOrderedEpoch(), bounds.silent());
        RunJobs jobs = new RunJobs(repository, transactions, graphs, results, claims, grids, restrictions, bounds);
        return new RunsAtWork(jobs, claims, runQuestions, bounds);
    }
}
