package org.clairevoie.query.audit.sealed.witness;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.clairevoie.query.audit.sealed.sealer.Sealing;
import org.clairevoie.transparency.policy.Quorum;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Has the last checkpoint cosigned now and then, each witness by a thread of its own. Sealing never waits for any of them.
final class Witnessing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Witnessing.class);
    private final List<Quorum.Witness> witnesses;
    private final WitnessVisit visit;
    private final WitnessRows rows;
    private final Duration every;
    private final Clock clock;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    Witnessing(List<Quorum.Witness> witnesses, WitnessVisit visit, WitnessRows rows, Duration every, Clock clock) {
        this.witnesses = witnesses;
        this.visit = visit;
        this.rows = rows;
        this.every = every;
        this.clock = clock;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        witnesses.forEach(witness -> Thread.ofVirtual().name("witness " + witness.name()).start(() -> follow(witness)));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void follow(Quorum.Witness witness) {
        CountDownLatch end = stopped;
        try {
            do {
                look(witness);
            } while (!end.await(every.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Quorum.Witness witness) {
        try {
            if (rows.claim(witness.name(), clock.instant(), every.dividedBy(2))) {
                visit.of(witness);
            }
        } catch (RuntimeException failed) {
            LOG.warn("the witness {} was not asked", witness.name(), failed);
        }
    }
}
