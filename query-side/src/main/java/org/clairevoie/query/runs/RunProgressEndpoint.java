package org.clairevoie.query.runs;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.Grids;
import org.clairevoie.query.disclosure.Threshold;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The progress of a run as it comes, from whatever node works on it. An event's id is how many journeys were done, or `ended`: who
/// comes back with the last one it has seen is told nothing twice, and once the run has ended, not to come back (204).
@RestController
final class RunProgressEndpoint implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RunProgressEndpoint.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final String ENDED = "ended";
    private final RunRows rows;
    private final Grids grids;
    private final Threshold threshold;
    private final RunBounds bounds;
    private final Semaphore free;
    private volatile boolean running;

    RunProgressEndpoint(RunRows rows, Grids grids, Threshold threshold, RunBounds bounds) {
        this.rows = rows;
        this.grids = grids;
        this.threshold = threshold;
        this.bounds = bounds;
        this.free = new Semaphore(bounds.followers());
    }

    @GetMapping(path = "/grids/{name}/{version}/runs/{run}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> follow(
            @PathVariable String name, @PathVariable int version, @PathVariable UUID run,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen) {
        RunRows.Row row = rows.named(name, version, run);
        if (row.state() != RunState.RUNNING && ENDED.equals(seen)) {
            return ResponseEntity.noContent().build();
        }
        if (!free.tryAcquire()) {
            throw Question.notYet("followers-full", bounds.followers() + " follow the progress of runs here, the most there may be "
                    + "(clairevoie.runs.followers); ask for the run itself instead");
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("following-" + run).start(() -> tell(run, seen, emitter));
        return ResponseEntity.ok(emitter);
    }

    private void tell(UUID run, @Nullable String seen, SseEmitter emitter) {
        String last = seen;
        long silentSince = System.nanoTime();
        try {
            while (running && !ENDED.equals(last)) {
                RunRows.Row row = rows.named(run);
                RunProgress progress = RunProgress.of(row, grids.named(row.question().grid().name()).grid().version(), threshold);
                String now = row.state() == RunState.RUNNING ? Long.toString(progress.done()) : ENDED;
                if (!now.equals(last)) {
                    emitter.send(SseEmitter.event().id(now).name(ENDED.equals(now) ? ENDED : "progress").data(progress));
                    silentSince = System.nanoTime();
                } else if (System.nanoTime() - silentSince > LONGEST_SILENCE.toNanos()) {
                    // Finds out who has left, and keeps what stands between from closing a quiet connection.
                    emitter.send(SseEmitter.event().comment("still"));
                    silentSince = System.nanoTime();
                }
                last = now;
                LockSupport.parkNanos(ENDED.equals(now) ? 0 : BETWEEN_LOOKS.toNanos());
            }
            emitter.complete();
        } catch (IOException | IllegalStateException left) {
            LOG.debug("who followed the run {} has left", run, left);
        } catch (RuntimeException failed) {
            emitter.completeWithError(failed);
        } finally {
            free.release();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /// Before the server waits for what it still answers: a follower would keep it.
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
