package org.clairevoie.query.runs.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/// Spring Batch's partitions as shares in the database, for any node to claim: no broker carries them, and this node is one like any
/// other. Waits until all have ended.
final class OfferedShares implements PartitionHandler {
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);
    private final RunClaim claim;
    private final int shares;
    private final ClaimRows claims;
    private final JobRepository repository;
    private final BooleanSupplier leaving;
    private final Runnable offered;

    /// @param leaving whether this node is about to stop
    /// @param offered told when there is something to claim
    OfferedShares(RunClaim claim, int shares, ClaimRows claims, JobRepository repository, BooleanSupplier leaving, Runnable offered) {
        this.claim = claim;
        this.shares = shares;
        this.claims = claims;
        this.repository = repository;
        this.leaving = leaving;
        this.offered = offered;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution whole) throws JobExecutionException {
        Collection<StepExecution> steps = splitter.split(whole, shares);
        for (StepExecution step : steps) {
            claims.offer(claim, Share.of(step).number(), step.getId(), Share.of(step).journeys());
        }
        offered.run();
        while (claims.left(claim) > 0) {
            if (leaving.getAsBoolean() || !claims.isMine(claim)) {
                throw new ShareLost("the run " + claim.run() + " is not this node's any more");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        List<StepExecution> ended = new ArrayList<>();
        for (StepExecution step : steps) {
            ended.add(Objects.requireNonNull(repository.getStepExecution(step.getId())));
        }
        return ended;
    }
}
