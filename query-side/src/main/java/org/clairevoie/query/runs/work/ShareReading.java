package org.clairevoie.query.runs.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.contrast.kept.ShareRows;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.runs.RunQuestion;
import org.clairevoie.query.runs.results.JourneyResult;
import org.clairevoie.query.runs.results.ResultRows;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/// Reads some journeys of a share at a time. Each time is one transaction: results and how far the share is are committed together or
/// not at all, and not at all once the share is somebody else's.
final class ShareReading implements Tasklet {
    private static final long UNTIL_THE_VIEW_HAS_IT = TimeUnit.MILLISECONDS.toNanos(200);
    private final ShareClaim claim;
    private final RunQuestion question;
    private final Readings readings;
    private final ShareRows graphs;
    private final ResultRows results;
    private final ClaimRows claims;
    private final Restrictions restrictions;
    private final int rows;
    private final BooleanSupplier leaving;

    ShareReading(
            ShareClaim claim, RunQuestion question, Readings readings, ShareRows graphs, ResultRows results, ClaimRows claims,
            Restrictions restrictions, int rows, BooleanSupplier leaving) {
        this.claim = claim;
        this.question = question;
        this.readings = readings;
        this.graphs = graphs;
        this.results = results;
        this.claims = claims;
        this.restrictions = restrictions;
        this.rows = rows;
        this.leaving = leaving;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws ShareLost {
        if (leaving.getAsBoolean() || !claims.hold(claim)) {
            throw new ShareLost("share " + claim.share() + " of the run " + claim.run() + " is not this node's any more");
        }
        if (!graphs.holdAllUpTo(question.position())) {
            // Thrown away meanwhile, it fills again from the log: what was read before stays as right as it was.
            LockSupport.parkNanos(UNTIL_THE_VIEW_HAS_IT);
            return RepeatStatus.CONTINUABLE;
        }
        ExecutionContext context = chunk.getStepContext().getStepExecution().getExecutionContext();
        Share share = Share.of(chunk.getStepContext().getStepExecution());
        Some some = new Some(restrictions.accompaniments());
        ShareRows.Place last = graphs.each(share.readUpTo(context), share.end(), question.position(), rows, some::read);
        if (last == null) {
            return RepeatStatus.FINISHED;
        }
        results.add(claim.run(), some.read);
        claims.count(claim, some.journeys);
        contribution.incrementWriteCount(some.read.size());
        Share.haveRead(last, context);
        return RepeatStatus.CONTINUABLE;
    }

    /// What the journeys of one transaction read as, but for those who are restricted by now.
    private final class Some {
        private final Set<UUID> restricted;
        private final List<JourneyResult> read = new ArrayList<>();
        private int journeys;

        private Some(Set<UUID> restricted) {
            this.restricted = restricted;
        }

        private void read(JourneyHistory history) {
            journeys++;
            if (!restricted.contains(history.events().getFirst().accompanimentId())) {
                JourneyResult.read(history, question, readings, read);
            }
        }
    }
}
