package org.clairevoie.query.journey;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.projection.JourneyLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Works out how journeys read under the built-in grid, once they have moved on: in the background, for a set share of its time
/// at most, so that an import does not pay for readings that its next line outdates; and at once for whoever asks.
final class Rereading implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int AT_ONCE = 100;
    private final JourneyRows journeys;
    private final JourneyLog log;
    private final Readings readings;
    private final double share;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private Thread thread = new Thread(() -> {});

    /// @param share of its time that the thread works at most, above 0 and up to 1
    Rereading(JourneyRows journeys, JourneyLog log, Readings readings, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("clairevoie.journeys.rereading-share is above 0 and at most 1, not " + share);
        }
        this.journeys = journeys;
        this.log = log;
        this.readings = readings;
        this.share = share;
    }

    /// The journey with its reading, as it was at the position of the row.
    JourneyState read(JourneyState journey) {
        return journey.reading() == null ? journey.reads(readingOf(journey)) : journey;
    }

    /// Reads journeys that have moved on, at most so many.
    ///
    /// @return how many
    int catchUp(int most) {
        List<JourneyState> unread = journeys.unread(most);
        unread.forEach(journey -> journeys.read(journey, readingOf(journey)));
        return unread.size();
    }

    private String readingOf(JourneyState journey) {
        return readings.readingOf(log.upTo(journey.accompanimentId(), journey.position()).asOf(null, null, KnownClock.RECORDED)).name();
    }

    private void run() {
        Duration rest = BETWEEN_LOOKS;
        while (!stoppedWithin(rest)) {
            long start = System.nanoTime();
            try {
                boolean more = catchUp(AT_ONCE) == AT_ONCE;
                Duration worked = Duration.ofNanos(System.nanoTime() - start);
                rest = more ? Duration.ofNanos((long) (worked.toNanos() * (1 / share - 1))) : BETWEEN_LOOKS;
            } catch (RuntimeException failed) {
                LOG.warn("journeys could not be read anew; the next try is in a moment: {}", failed.toString());
                rest = BETWEEN_LOOKS.multipliedBy(4);
            }
        }
    }

    private boolean stoppedWithin(Duration time) {
        try {
            return stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().daemon().name("rereading").start(this::run);
    }

    @Override
    public void stop() {
        stopped.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
