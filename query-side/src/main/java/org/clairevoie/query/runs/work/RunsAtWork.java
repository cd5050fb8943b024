package org.clairevoie.query.runs.work;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clairevoie.query.runs.RunBounds;
import org.clairevoie.query.runs.RunQuestion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// What this node does for runs: it looks for runs that nobody sees to and for shares that nobody reads, its own and other nodes', and
/// says that it is alive while it holds any.
public final class RunsAtWork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RunsAtWork.class);
    private static final int LOOKS_BETWEEN_TIDYING = 60;
    private final RunJobs jobs;
    private final ClaimRows claims;
    private final Function<UUID, RunQuestion> questions;
    private final RunBounds bounds;
    private final Semaphore free;
    private final Set<Object> held = ConcurrentHashMap.newKeySet();
    private final Map<Object, Runnable> owed = new ConcurrentHashMap<>();
    private ScheduledExecutorService looking = idle();
    private ScheduledExecutorService tidying = idle();
    private ExecutorService threads = idle();
    private volatile boolean running;

    RunsAtWork(RunJobs jobs, ClaimRows claims, Function<UUID, RunQuestion> questions, RunBounds bounds) {
        this.jobs = jobs;
        this.claims = claims;
        this.questions = questions;
        this.bounds = bounds;
        this.free = new Semaphore(bounds.threads());
    }

    /// There may be something to take up.
    public void lookNow() {
        try {
            looking.execute(this::look);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("this node has stopped; another takes it up", stopped);
        }
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("population-run-", 0).factory());
        looking = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("population-runs").factory());
        tidying = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("population-runs-tidying").factory());
        long between = bounds.lookEvery().toMillis();
        var _ = looking.scheduleWithFixedDelay(this::look, 0, between, TimeUnit.MILLISECONDS);
        var _ = tidying.scheduleWithFixedDelay(this::tidy, 0, LOOKS_BETWEEN_TIDYING * between, TimeUnit.MILLISECONDS);
    }

    /// What is under way ends with the transaction that it is in, and is given back: another node goes on at once.
    @Override
    public void stop() {
        running = false;
        looking.shutdownNow();
        tidying.shutdownNow();
        threads.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// A database that is away for a while must not end the looking for good.
    private void look() {
        try {
            if (!held.isEmpty()) {
                claims.beat();
            }
            for (Object claim : Set.copyOf(owed.keySet())) {
                tell(Objects.requireNonNull(owed.remove(claim)), claim);
            }
            takeUpRuns();
            takeUpShares();
        } catch (RuntimeException failed) {
            if (running) {
                LOG.warn("no population run could be looked for; it is tried again", failed);
            }
        }
    }

    /// Beside the looks: what takes long to throw away must not make this node look dead.
    private void tidy() {
        try {
            claims.expire(bounds.kept());
            claims.clear();
        } catch (RuntimeException failed) {
            if (running) {
                LOG.warn("what is kept of old population runs could not be thrown away; it is tried again", failed);
            }
        }
    }

    private void takeUpRuns() {
        for (RunClaim claim = next(claims::claimRun); claim != null; claim = next(claims::claimRun)) {
            RunClaim mine = claim;
            held.add(mine);
            threads.execute(() -> seeTo(mine));
        }
    }

    private void takeUpShares() {
        while (free.tryAcquire()) {
            ShareClaim claim = next(claims::claimShare);
            if (claim == null) {
                free.release();
                return;
            }
            held.add(claim);
            threads.execute(() -> read(claim));
        }
    }

    private <T> @Nullable T next(Supplier<@Nullable T> claim) {
        return running ? claim.get() : null;
    }

    private void seeTo(RunClaim claim) {
        Runnable last = () -> claims.letGo(claim);
        try {
            boolean complete = jobs.seeTo(claim, () -> !running, this::lookNow);
            last = complete ? () -> claims.complete(claim) : () -> claims.fail(claim, bounds.failures());
        } catch (ShareLost lost) {
            LOG.info("the population run {} was left in attempt {}: {}", claim.run(), claim.attempt(), lost.getMessage());
        } catch (Exception broken) {
            LOG.error("the population run {} failed in attempt {}", claim.run(), claim.attempt(), broken);
            last = () -> claims.fail(claim, bounds.failures());
        }
        tell(last, claim);
    }

    private void read(ShareClaim claim) {
        Runnable last = () -> claims.letGo(claim);
        try {
            boolean whole = jobs.read(claim, questions.apply(claim.run()), () -> !running);
            // One that was not read to its end has failed, or is lost: who sees to the run finds out which from its step.
            last = whole || running ? () -> claims.end(claim) : last;
        } catch (Exception broken) {
            LOG.warn("share {} of the population run {} could not be read; it is tried again", claim.share(), claim.run(), broken);
        } finally {
            free.release();
        }
        tell(last, claim);
        lookNow();
    }

    /// A claim is held until the database knows what became of it: else nobody could take it up, since this node goes on to live.
    private void tell(Runnable last, Object claim) {
        try {
            last.run();
            held.remove(claim);
        } catch (RuntimeException untold) {
            LOG.warn("the database could not be told what became of {}; it is told later", claim, untold);
            owed.put(claim, last);
        }
    }

    private static ScheduledExecutorService idle() {
        ScheduledExecutorService none = Executors.newSingleThreadScheduledExecutor();
        none.shutdown();
        return none;
    }
}
