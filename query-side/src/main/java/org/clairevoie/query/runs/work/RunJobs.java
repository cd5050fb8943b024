package org.clairevoie.query.runs.work;

import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.contrast.Grids;
import org.clairevoie.query.contrast.kept.ShareRows;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.runs.RunBounds;
import org.clairevoie.query.runs.RunQuestion;
import org.clairevoie.query.runs.results.ResultRows;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.PlatformTransactionManager;

/// A run as a job of Spring Batch, a step that is split into shares; made anew for whoever sees to it, since all that must outlive a
/// process stands in the job repository.
final class RunJobs {
    private static final String JOB = "population-run";
    private static final String SHARE = "share";
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final ShareRows graphs;
    private final ResultRows results;
    private final ClaimRows claims;
    private final Grids grids;
    private final Restrictions restrictions;
    private final RunBounds bounds;

    RunJobs(
            JobRepository repository, PlatformTransactionManager transactions, ShareRows graphs, ResultRows results, ClaimRows claims,
            Grids grids, Restrictions restrictions, RunBounds bounds) {
        this.repository = repository;
        this.transactions = transactions;
        this.graphs = graphs;
        this.results = results;
        this.claims = claims;
        this.grids = grids;
        this.restrictions = restrictions;
        this.bounds = bounds;
    }

    /// Begins a run, or goes on where it stood when the process ended that saw to it.
    ///
    /// @return whether it is complete
    boolean seeTo(RunClaim claim, BooleanSupplier leaving, Runnable offered) throws Exception {
        Job job = job(claim, leaving, offered);
        JobParameters parameters = new JobParametersBuilder().addString("run", claim.run().toString()).toJobParameters();
        TaskExecutorJobOperator operator = operator(job);
        JobExecution last = repository.getLastJobExecution(JOB, parameters);
        if (last == null) {
            return isComplete(operator.start(job, parameters));
        }
        if (last.getStatus().isRunning()) {
            last = operator.recover(last);
        }
        return isComplete(last) || isComplete(operator.restart(last));
    }

    /// Reads a share from where it stands to its end.
    ///
    /// @return whether it was read to its end
    boolean read(ShareClaim claim, RunQuestion question, BooleanSupplier leaving) throws JobInterruptedException {
        StepExecution execution = Objects.requireNonNull(repository.getStepExecution(claim.step()));
        Readings readings = Objects.requireNonNull(grids.find(question.grid()));
        ShareReading reading = new ShareReading(claim, question, readings, graphs, results, claims, restrictions, bounds.rows(), leaving);
        new StepBuilder(execution.getStepName(), repository).tasklet(reading, transactions).build().execute(execution);
        return execution.getStatus() == BatchStatus.COMPLETED;
    }

    private Job job(RunClaim claim, BooleanSupplier leaving, Runnable offered) {
        StepExecutionSplitter splitter = new SimpleStepExecutionSplitter(repository, SHARE, shares -> shares(claim, shares));
        Step all = new StepBuilder("all", repository).partitioner(SHARE, shares -> shares(claim, shares)).splitter(splitter)
                .partitionHandler(new OfferedShares(claim, bounds.shares(), claims, repository, leaving, offered)).build();
        return new JobBuilder(JOB, repository).start(all).build();
    }

    private Map<String, ExecutionContext> shares(RunClaim claim, int shares) {
        return Share.all(shares, graphs.count(claim.question().position()));
    }

    private TaskExecutorJobOperator operator(Job job) throws Exception {
        MapJobRegistry known = new MapJobRegistry();
        known.register(job);
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(known);
        operator.afterPropertiesSet();
        return operator;
    }

    private static boolean isComplete(JobExecution execution) throws ShareLost {
        for (Throwable because : execution.getAllFailureExceptions()) {
            if (because instanceof ShareLost lost) {
                throw lost;
            }
        }
        return execution.getStatus() == BatchStatus.COMPLETED;
    }
}
